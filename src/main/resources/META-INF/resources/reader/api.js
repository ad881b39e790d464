const API = '/api/v1';

/** A refusal, as the service tells it (RFC 9457). */
export class Problem extends Error {
  constructor(status, body, retryAfter) {
    super(body.detail ?? body.title ?? String(status));
    this.status = status;
    this.body = body;
    this.retryAfter = retryAfter;
  }

  get kind() {
    return (this.body.type ?? '').replace('/problems/', '');
  }
}

/** An address of the API; parameters without a value are left out. */
export function address(path, parameters = {}) {
  const query = new URLSearchParams(Object.entries(parameters).filter(([, value]) => value));
  const segments = path.map(encodeURIComponent).join('/');
  return `${API}/${segments}${query.size ? `?${query}` : ''}`;
}

async function send(url, options) {
  const answer = await fetch(url, { headers: { Accept: 'application/json' }, ...options });
  if (answer.ok) {
    return answer;
  }
  const body = await answer.json().catch(() => ({}));
  throw new Problem(answer.status, body, Number(answer.headers.get('Retry-After')) || null);
}

/**
 * Reads. The browser keeps answers and sends their ETags: what has not changed does not come again, and what was
 * written a moment ago is seen.
 */
export async function read(url, { signal } = {}) {
  const answer = await send(url, { cache: 'no-cache', signal });
  return answer.json();
}

/** Writes. Who sends the same with the same key gets the first answer, and nothing is done twice. */
export async function write(url, body, key) {
  const headers = { Accept: 'application/json', 'Content-Type': 'application/json' };
  if (key) {
    headers['Idempotency-Key'] = key;
  }
  const answer = await send(url, { method: 'POST', headers, body: JSON.stringify(body) });
  return answer.json();
}

/** A key that nobody can guess; also where the page did not come over TLS. */
export function newKey() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, byte => byte.toString(16).padStart(2, '0')).join('');
}

let known;

/** All sections, read once; none where they cannot be read. */
export function sections() {
  known ??= read(address(['sections'])).then(
    page => page.items,
    () => {
      known = undefined;
      return [];
    },
  );
  return known;
}
