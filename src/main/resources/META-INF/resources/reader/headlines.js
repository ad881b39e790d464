import { address, read, sections } from './api.js';
import { dotted, el, picture } from './dom.js';
import { articleLink } from './links.js';
import { listen } from './live.js';
import { time } from './time.js';
import { languageOf, t } from './words.js';

/** One headline. */
function story(item, names) {
  const lang = languageOf(item.headline);
  const image =
    item.image && picture(item.image, { loading: 'lazy' }, lost => lost.parentElement.remove());
  return el(
    'article',
    { class: image ? 'story pictured' : 'story' },
    image && el('div', { class: 'picture' }, image),
    el(
      'div',
      { class: 'words' },
      el(
        'p',
        { class: 'kicker' },
        dotted(item.breaking && el('strong', { class: 'breaking' }, t('breaking')), names.get(item.section)),
      ),
      el('h2', { lang }, el('a', { href: articleLink(item.slug) }, item.headline)),
      item.deck && el('p', { class: 'deck', lang }, item.deck),
      el(
        'p',
        { class: 'meta' },
        dotted(item.byline.join(', '), time(item.publishedAt), item.commentCount && t('commentCount', item.commentCount)),
      ),
    ),
  );
}

/** A list of headlines that stays true while it is shown, without moving a line under the reader's eyes. */
export class Headlines {
  /**
   * @param query what is listed: section, tag, author, language
   * @param path the list, that of all articles when absent
   * @param limit of a page; without a way to more if `short`
   */
  constructor(query, { path = ['headlines'], limit = 19, short = false, state } = {}) {
    this.url = address(path, { ...query, limit });
    this.limit = limit;
    this.short = short;
    this.state = state;
    this.shown = new Map();
    this.fresh = [];
    this.list = el('ol', { class: 'stories' });
    this.notice = el('button', { type: 'button', class: 'notice', hidden: true, click: () => this.showFresh(true) });
    this.more = el('button', { type: 'button', class: 'more', hidden: true, click: () => this.showMore() }, t('more'));
    this.node = el('div', {}, el('div', { role: 'status' }, this.notice), this.list, this.more);
  }

  async load(signal) {
    this.names = new Map((await sections()).map(section => [section.slug, section.name]));
    const page = await read(this.url, { signal });
    this.append(page);
    if (page.items.length === 0) {
      this.list.after(el('p', { class: 'empty' }, t('empty')));
    }
  }

  entry(item) {
    const entry = el('li', {}, story(item, this.names));
    this.shown.set(item.id, entry);
    return entry;
  }

  append(page) {
    this.list.append(...page.items.filter(item => !this.shown.has(item.id)).map(item => this.entry(item)));
    this.next = page.next;
    this.more.hidden = this.short || !page.next;
  }

  async showMore() {
    this.more.disabled = true;
    const last = this.list.lastElementChild;
    try {
      this.append(await read(this.next));
      last?.nextElementSibling?.querySelector('a')?.focus({ preventScroll: true });
    } finally {
      this.more.disabled = false;
    }
  }

  start() {
    this.stop = listen(['headlines'], {
      told: (topic, event) => this.told(event),
      missed: () => this.look(),
      state: this.state,
    });
  }

  told({ id, item, gone }) {
    const key = item?.id ?? id;
    const entry = this.shown.get(key);
    if (!entry) {
      // Whether it belongs here is for the list to say. Not all who listen are to ask in the same instant.
      clearTimeout(this.looking);
      this.looking = setTimeout(() => this.look(), 100 + Math.random() * 900);
    } else if (gone) {
      entry.replaceChildren(el('p', { class: 'gone' }, t('goneStory')));
    } else if (item) {
      const focused = entry.contains(document.activeElement);
      entry.replaceChildren(story(item, this.names));
      if (focused) {
        entry.querySelector('a').focus({ preventScroll: true });
      }
    }
  }

  /** Looks for what is new, and says so. */
  async look() {
    const page = await read(this.url).catch(() => null);
    if (!page) {
      return;
    }
    this.fresh = page.items.filter(item => !this.shown.has(item.id));
    if (this.shown.size === 0) {
      this.showFresh();
      return;
    }
    // What came in below the first page is no news.
    const first = page.items.findIndex(item => this.shown.has(item.id));
    this.fresh = first < 0 ? page.items : this.fresh.filter(item => page.items.indexOf(item) < first);
    this.notice.textContent = t('newStories', this.fresh.length);
    this.notice.hidden = this.fresh.length === 0;
  }

  /** @param asked whether the reader asked for it, who then goes on from there */
  showFresh(asked = false) {
    const entries = this.fresh.map(item => this.entry(item));
    this.fresh = [];
    this.notice.hidden = true;
    this.node.querySelector('.empty')?.remove();
    this.list.prepend(...entries);
    if (this.short) {
      [...this.list.children].slice(this.limit).forEach(entry => entry.remove());
    }
    if (asked) {
      entries[0]?.querySelector('a').focus();
    }
  }
}
