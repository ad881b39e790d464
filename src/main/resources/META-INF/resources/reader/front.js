import { address, read, sections } from './api.js';
import { el } from './dom.js';
import { Headlines } from './headlines.js';
import { t } from './words.js';

const LANGUAGES = [
  [null, () => t('all')],
  ['ko', () => '한국어'],
  ['en', () => 'English'],
];

function languages(url) {
  const asked = url.searchParams.get('language');
  return el(
    'nav',
    { class: 'languages', 'aria-label': '언어 / Language' },
    LANGUAGES.map(([language, name]) =>
      el(
        'a',
        {
          href: url.pathname + (language ? `?language=${language}` : ''),
          lang: language,
          'aria-current': language === asked ? 'true' : null,
        },
        name(),
      ),
    ),
  );
}

async function list(url, title, query, signal) {
  const state = el('span', { class: 'state' });
  const headlines = new Headlines(
    { ...query, language: url.searchParams.get('language') },
    { state: live => (state.textContent = t(live ? 'listening' : 'polling')) },
  );
  await headlines.load(signal);
  return {
    title,
    node: el(
      'div',
      { class: 'front' },
      el('div', { class: 'top' }, el('h1', { tabindex: '-1' }, title ?? t('top')), state, languages(url)),
      headlines.node,
    ),
    start: () => headlines.start(),
    again: () => headlines.look(),
    stop: () => headlines.stop(),
    kept: true,
  };
}

/** The front: everything, the newest first. */
export function front({ url, signal }) {
  return list(url, null, {}, signal);
}

/** The front of a section. */
export async function section({ url, slug, signal }) {
  const known = (await sections()).find(one => one.slug === slug);
  const { name } = known ?? (await read(address(['sections', slug]), { signal }));
  return list(url, name, { section: slug }, signal);
}

/** What has a tag. */
export async function tag({ url, slug, signal }) {
  const { name } = await read(address(['tags', slug]), { signal });
  return list(url, `#${name}`, { tag: slug }, signal);
}
