import { address, read } from './api.js';
import { nodes } from './body.js';
import { Discussion } from './discussion.js';
import { dotted, el, picture, webAddress } from './dom.js';
import { articleLink, authorLink, sectionLink, tagLink } from './links.js';
import { listen } from './live.js';
import { time } from './time.js';
import { t } from './words.js';

function byline(entries) {
  const people = entries.map(({ name, role, author }) =>
    el('span', {}, author ? el('a', { href: authorLink(author.slug), rel: 'author' }, name) : name, role && ` ${role}`),
  );
  return people.length > 0 && el('p', { class: 'byline' }, dotted(...people));
}

function times({ publishedAt, updatedAt }) {
  const updated = updatedAt && updatedAt !== publishedAt;
  return el(
    'p',
    { class: 'times' },
    el('span', {}, `${t('published')} `, time(publishedAt)),
    updated && ' ',
    updated && el('span', {}, `${t('updated')} `, time(updatedAt)),
  );
}

function figure(image) {
  const { caption, credit } = image;
  return el(
    'figure',
    { class: 'lead' },
    picture(image, {}, lost => lost.replaceWith(el('span', { class: 'lost' }, image.alt))),
    (caption || credit) &&
      el('figcaption', {}, caption, credit && el('small', {}, ` ${t('credit', credit)}`)),
  );
}

function corrections(all) {
  return (
    all.length > 0 &&
    el(
      'section',
      { class: 'corrections' },
      el('h2', {}, t('corrected')),
      all.map(({ at, note }) => el('p', {}, time(at), ' ', note)),
    )
  );
}

function origin({ source, canonicalUrl }) {
  const href = canonicalUrl && webAddress(canonicalUrl);
  const name = source ?? (href && new URL(href).host);
  return name && el('p', { class: 'meta' }, href ? el('a', { href, rel: 'noopener' }, t('source', name)) : t('source', name));
}

function tags(all) {
  return (
    all.length > 0 &&
    el(
      'ul',
      { class: 'tags', 'aria-label': t('tags') },
      all.map(tag => el('li', {}, el('a', { href: tagLink(tag.slug) }, `#${tag.name}`))),
    )
  );
}

function text(article) {
  const { section, breaking } = article;
  return el(
    'article',
    { lang: article.language },
    el(
      'header',
      {},
      el(
        'p',
        { class: 'kicker' },
        dotted(
          breaking && el('strong', { class: 'breaking' }, t('breaking')),
          section && el('a', { href: sectionLink(section.slug) }, section.name),
        ),
      ),
      el('h1', { tabindex: '-1' }, article.headline),
      article.deck.length > 0 && el('ul', { class: 'deck' }, article.deck.map(line => el('li', {}, line))),
      byline(article.byline),
      times(article),
    ),
    article.image && figure(article.image),
    el('div', { class: 'body' }, nodes(article.body.html)),
    corrections(article.corrections),
    el('footer', {}, origin(article), tags(article.tags)),
  );
}

/** One article with what belongs to it. */
export async function article({ slug, signal }) {
  const found = await read(address(['articles', slug], { body: 'html' }), { signal });
  const discussion = new Discussion(found);
  await discussion.load(signal);
  const news = el('div', { role: 'status' });
  const moved = slug !== found.slug && slug !== found.id;
  const told = event => {
    if (event.gone) {
      news.replaceChildren(el('p', { class: 'notice' }, t('goneStory')));
    } else if (event.kind !== 'comment.posted' && event.item?.updatedAt !== found.updatedAt) {
      const anew = el('button', { type: 'button', class: 'notice' }, `${t('changed')} ${t('reload')}`);
      anew.addEventListener('click', () => dispatchEvent(new CustomEvent('reader:reload')));
      news.replaceChildren(anew);
    }
  };
  let end;
  return {
    title: found.headline,
    canonical: articleLink(found.slug),
    node: el(
      'div',
      { class: 'article' },
      news,
      moved && el('p', { class: 'meta', role: 'status' }, t('moved')),
      text(found),
      discussion.node,
    ),
    start() {
      const topics = [`article:${found.id}`, `comments:${found.id}`];
      end = listen(topics, {
        told: (topic, event) => (topic === topics[0] ? told(event) : discussion.told(event)),
        missed: () => discussion.look(),
      });
    },
    stop: () => end(),
  };
}
