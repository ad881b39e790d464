import { sections } from './api.js';
import { article } from './article.js';
import { author } from './author.js';
import { el } from './dom.js';
import { front, section, tag } from './front.js';
import { sectionLink } from './links.js';
import { refusal } from './refusal.js';
import { showDateline, showWeather } from './weather.js';
import { t } from './words.js';

const VIEWS = [
  [/^\/reader\/$/, front],
  [/^\/reader\/articles\/([^/]+)$/, article],
  [/^\/reader\/authors\/([^/]+)$/, author],
  [/^\/reader\/sections\/([^/]+)$/, section],
  [/^\/reader\/tags\/([^/]+)$/, tag],
];

const main = document.getElementById('main');
const site = document.title;
const nav = document.getElementById('sections');

/** Lists that were left, by address: who comes back finds them as they were. */
const kept = new Map();
let shown = null;
let asked = new AbortController();

/** What an address leads to; a place within the page makes no difference. */
function place() {
  return location.pathname + location.search;
}

function view(url) {
  for (const [pattern, make] of VIEWS) {
    const found = pattern.exec(url.pathname);
    if (found) {
      return { make, slug: found[1] && decodeURIComponent(found[1]) };
    }
  }
  return { make: front };
}

/** Shows what belongs to the address, and moves on: the focus to its heading, the eye to its top. */
async function show({ back = false, first = false } = {}) {
  asked.abort();
  asked = new AbortController();
  const { signal } = asked;
  const url = new URL(location.href);
  const loading = setTimeout(() => main.setAttribute('aria-busy', 'true'), 150);
  let next = back ? kept.get(place()) : null;
  if (next) {
    next.again();
  } else {
    const { make, slug } = view(url);
    try {
      next = await make({ url, slug, signal });
    } catch (problem) {
      next = problem.name === 'AbortError' ? null : refusal(problem, () => show());
    }
  }
  clearTimeout(loading);
  if (!next || signal.aborted) {
    return;
  }
  main.removeAttribute('aria-busy');
  leave();
  enter(next, url);
  if (!first) {
    main.querySelector('h1').focus({ preventScroll: true });
    scrollTo(0, back ? (history.state?.y ?? 0) : 0);
  }
}

function leave() {
  shown?.stop?.();
  if (shown?.kept) {
    kept.set(shown.place, shown);
    if (kept.size > 5) {
      kept.delete(kept.keys().next().value);
    }
  }
}

function enter(next, url) {
  if (next.canonical && next.canonical !== url.pathname) {
    history.replaceState(history.state, '', next.canonical);
  }
  shown = next;
  shown.place = place();
  main.replaceChildren(next.node);
  document.title = next.title ? `${next.title} – ${site}` : site;
  nav.querySelectorAll('a').forEach(link => {
    link.ariaCurrent = link.pathname === location.pathname ? 'page' : null;
  });
  next.start?.();
}

function isOurs(event, link) {
  const plain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
  return (
    plain &&
    !event.defaultPrevented &&
    link.origin === location.origin &&
    link.pathname.startsWith('/reader/') &&
    !link.hash
  );
}

addEventListener('click', event => {
  const link = event.target.closest?.('a');
  if (link && isOurs(event, link)) {
    event.preventDefault();
    history.replaceState({ y: scrollY }, '');
    history.pushState({}, '', link.href);
    show();
  }
});
addEventListener('popstate', () => {
  if (place() !== shown?.place) {
    show({ back: true });
  }
});
addEventListener('reader:reload', () => show());
history.scrollRestoration = 'manual';

const strip = document.getElementById('weather');
const note = document.getElementById('observed');
showDateline(document.getElementById('dateline'));
showWeather(strip, note);
addEventListener('reader:weather', () => showWeather(strip, note));
sections().then(all => {
  const links = [['/reader/', t('top')], ...all.filter(one => one.articleCount > 0).map(one => [sectionLink(one.slug), one.name])];
  nav.append(...links.map(([href, name]) => el('a', { href, 'aria-current': href === location.pathname && 'page' }, name)));
});
show({ first: true });
