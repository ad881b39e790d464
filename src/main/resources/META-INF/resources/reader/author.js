import { address, read } from './api.js';
import { dotted, el, picture, webAddress } from './dom.js';
import { Headlines } from './headlines.js';
import { authorLink } from './links.js';
import { language, languageOf, t } from './words.js';

function biography({ bios, bio }) {
  const text = bios[language] ?? bio ?? Object.values(bios)[0];
  return text && el('p', { class: 'bio', lang: languageOf(text) }, text);
}

function contacts({ links, email }) {
  const known = links.map(link => [link.label, webAddress(link.url)]);
  if (email) {
    known.push([email, `mailto:${email}`]);
  }
  return el('p', { class: 'meta' }, dotted(...known.map(([label, href]) => el('a', { href, rel: 'noopener' }, label))));
}

/** An author's page. */
export async function author({ slug, signal }) {
  const who = await read(address(['authors', slug]), { signal });
  const headlines = new Headlines({}, { path: ['authors', who.slug, 'articles'] });
  await headlines.load(signal);
  return {
    title: who.name,
    canonical: authorLink(who.slug),
    node: el(
      'div',
      { class: 'front' },
      el(
        'header',
        { class: 'author' },
        who.photo && picture(who.photo, { class: 'portrait' }, lost => lost.remove()),
        el(
          'div',
          {},
          el('h1', { tabindex: '-1', lang: languageOf(who.name) }, who.name, who.role && el('small', {}, ` ${who.role}`)),
          biography(who),
          el('p', { class: 'meta' }, dotted(t('storyCount', who.articleCount), ...who.beats)),
          contacts(who),
        ),
      ),
      headlines.node,
    ),
    start: () => headlines.start(),
    again: () => headlines.look(),
    stop: () => headlines.stop(),
    kept: true,
  };
}
