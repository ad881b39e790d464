import { address, read, write } from './api.js';
import { nodes } from './body.js';
import { commentForm } from './form.js';
import { dotted, el } from './dom.js';
import { time } from './time.js';
import { languageOf, t } from './words.js';

const SORTS = { newest: 'sortNewest', oldest: 'sortOldest', top: 'sortTop' };

/** What readers say under an article. */
export class Discussion {
  constructor({ id, commentCount }) {
    this.id = id;
    this.count = commentCount;
    this.sort = 'newest';
    this.known = new Set();
    this.fresh = new Set();
    this.heading = el('h2', { id: 'comments' });
    this.notice = el('button', { type: 'button', class: 'notice', hidden: true, click: () => this.reload() });
    this.list = el('ol', { class: 'thread' });
    this.more = el('button', { type: 'button', class: 'more', hidden: true, click: () => this.showMore() }, t('more'));
    this.place = el('div', { class: 'writing' });
    this.node = el(
      'section',
      { class: 'discussion', 'aria-labelledby': 'comments' },
      el('div', { class: 'top' }, this.heading, this.sorting()),
      this.place,
      el('div', { role: 'status' }, this.notice),
      this.list,
      this.more,
    );
  }

  sorting() {
    const choice = el(
      'select',
      { change: event => this.reload(event.target.value) },
      Object.entries(SORTS).map(([value, word]) => el('option', { value }, t(word))),
    );
    return el('label', { class: 'sorting' }, el('span', { class: 'aside' }, t('sort')), choice);
  }

  thread(parameters) {
    return address(['articles', this.id, 'comments'], { shape: 'tree', sort: this.sort, ...parameters });
  }

  async load(signal) {
    const [rules, page] = await Promise.all([
      read(address(['articles', this.id, 'discussion']), { signal }),
      read(this.thread(), { signal }),
    ]);
    this.rules = rules;
    this.place.replaceChildren(...this.writing());
    this.show(page);
  }

  /** The form, or why there is none. */
  writing() {
    if (!this.rules.open) {
      return [el('p', { class: 'meta' }, t('closed'))];
    }
    if (this.rules.mode === 'members') {
      return [el('p', { class: 'meta' }, t('membersOnly'))];
    }
    const hint = this.rules.mode.endsWith('pre-moderated') && t('preModerated');
    return [commentForm({ article: this.id, hint, posted: comment => this.posted(comment) })];
  }

  show(page) {
    this.heading.textContent = `${t('comments')} ${this.count}`;
    this.list.append(...page.items.map(comment => this.entry(comment)));
    this.next = page.next;
    this.more.hidden = !page.next;
    if (this.list.childElementCount === 0 && this.rules.open) {
      this.list.append(el('li', { class: 'empty' }, t('firstComment')));
    }
  }

  async reload(sort = this.sort) {
    this.sort = sort;
    const page = await read(this.thread());
    this.count += [...this.fresh].filter(id => !this.known.has(id)).length;
    this.fresh.clear();
    this.notice.hidden = true;
    this.list.replaceChildren();
    this.show(page);
  }

  async showMore() {
    this.more.disabled = true;
    try {
      this.show(await read(this.next));
    } finally {
      this.more.disabled = false;
    }
  }

  entry(comment) {
    this.known.add(comment.id);
    const entry = el('li', { id: `comment-${comment.id}` });
    entry.append(this.comment(comment, entry), this.replies(comment));
    return entry;
  }

  comment(comment, entry) {
    if (comment.deleted) {
      return el('article', { class: 'comment' }, el('p', { class: 'meta' }, t('deleted')));
    }
    const { author } = comment;
    return el(
      'article',
      { class: 'comment' },
      el(
        'p',
        { class: 'meta' },
        dotted(
          el('b', {}, author.name),
          author.badge,
          time(comment.createdAt),
          comment.editedAt && t('edited'),
          comment.pinned && t('pinned'),
        ),
      ),
      el('div', { class: 'said', lang: languageOf(comment.text) }, nodes(comment.html)),
      this.actions(comment, entry),
    );
  }

  actions(comment, entry) {
    const count = el('span', { class: 'votes' }, String(comment.votes), el('span', { class: 'aside' }, t('votes', comment.votes)));
    const buttons = { up: this.voting('up', '▲'), down: this.voting('down', '▼') };
    const vote = async choice => {
      const wanted = buttons[choice].getAttribute('aria-pressed') === 'true' ? 'none' : choice;
      try {
        const { votes, mine } = await write(address(['articles', this.id, 'comments', comment.id, 'vote']), {
          vote: wanted,
        });
        count.firstChild.data = String(votes);
        count.lastChild.textContent = t('votes', votes);
        Object.entries(buttons).forEach(([name, button]) => button.setAttribute('aria-pressed', String(name === mine)));
      } catch (problem) {
        count.lastChild.textContent = problem.message;
        count.title = problem.message;
      }
    };
    Object.entries(buttons).forEach(([name, button]) => button.addEventListener('click', () => vote(name)));
    const canReply = this.rules.open && this.rules.mode !== 'members';
    const reply = el('button', { type: 'button', click: () => this.answer(comment, entry, reply) }, t('reply'));
    return el('p', { class: 'actions' }, buttons.up, count, buttons.down, canReply && reply);
  }

  voting(name, sign) {
    return el('button', { type: 'button', 'aria-label': t(name), 'aria-pressed': 'false' }, sign);
  }

  /** Opens the form for a reply below its comment. */
  answer(comment, entry, opener) {
    const open = entry.querySelector(':scope > form');
    if (open) {
      open.elements.text.focus();
      return;
    }
    const form = commentForm({
      article: this.id,
      parent: comment,
      posted: reply => {
        form.remove();
        this.posted(reply, entry);
      },
      cancelled: () => {
        form.remove();
        opener.focus();
      },
    });
    entry.querySelector(':scope > article').after(form);
    form.elements.name.focus();
  }

  replies({ replies }) {
    const list = el('ol', {}, (replies?.items ?? []).map(reply => this.entry(reply)));
    if (!replies?.next) {
      return list;
    }
    let { next } = replies;
    const more = el('button', { type: 'button', class: 'more' }, t('moreReplies'));
    more.addEventListener('click', async () => {
      const page = await read(next);
      list.append(...page.items.map(reply => this.entry(reply)));
      next = page.next;
      more.hidden = !next;
    });
    return el('div', {}, list, more);
  }

  /** One's own comment, which is shown at once where it was let in. */
  posted(comment, parent) {
    if (comment.status !== 'published') {
      return;
    }
    this.fresh.delete(comment.id);
    this.announce();
    if (this.known.has(comment.id)) {
      return;
    }
    this.count += 1;
    this.heading.textContent = `${t('comments')} ${this.count}`;
    this.list.querySelector(':scope > .empty')?.remove();
    const entry = this.entry(comment);
    const replies = parent?.querySelector(':scope > ol, :scope > div > ol');
    if (replies) {
      replies.append(entry);
    } else {
      this.list.prepend(entry);
    }
    entry.classList.add('own');
    if (parent) {
      entry.tabIndex = -1;
      entry.focus();
    }
  }

  told({ id, comment, gone }) {
    const entry = document.getElementById(`comment-${id}`);
    if (gone) {
      this.fresh.delete(id);
      entry?.querySelector(':scope > article').replaceWith(this.comment({ deleted: true }));
    } else if (entry && !entry.contains(document.activeElement)) {
      entry.querySelector(':scope > article').replaceWith(this.comment(comment, entry));
    } else if (!entry && !this.known.has(id)) {
      this.fresh.add(id);
    }
    // The answer to one's own post may come a moment later than the news of it.
    setTimeout(() => this.announce(), 500);
  }

  announce() {
    this.notice.textContent = t('newComments', this.fresh.size);
    this.notice.hidden = this.fresh.size === 0;
  }

  /** After a time without news: whether there are comments that nobody told of. */
  async look() {
    const page = await read(this.thread()).catch(() => ({ items: [] }));
    page.items.filter(({ id }) => !this.known.has(id)).forEach(({ id }) => this.fresh.add(id));
    this.announce();
  }
}
