import { address, newKey, write } from './api.js';
import { el } from './dom.js';
import { t } from './words.js';

let number = 0;

/** A field with its label, and a line for what is wrong with it. */
function field(kind, name, attributes) {
  number += 1;
  const wrong = el('span', { class: 'wrong', id: `wrong-${number}` });
  const input = el(kind, { name, id: `field-${number}`, 'aria-describedby': wrong.id, ...attributes });
  const node = el('p', {}, el('label', { for: input.id }, t(name)), input, wrong);
  return {
    node,
    say(text) {
      wrong.textContent = text;
      input.toggleAttribute('aria-invalid', Boolean(text));
      if (text) {
        input.setAttribute('aria-invalid', 'true');
      }
    },
    focus: () => input.focus(),
  };
}

/**
 * A form for a comment, or for a reply to one.
 *
 * @param posted what becomes of the comment that the service made of it
 */
export function commentForm({ article, parent, hint, posted, cancelled }) {
  const fields = {
    '/author/name': field('input', 'name', { autocomplete: 'nickname', required: true }),
    '/text': field('textarea', 'text', { rows: 3, required: true }),
  };
  const trap = el('input', { name: 'website', tabindex: '-1', autocomplete: 'off' });
  const outcome = el('p', { class: 'outcome', role: 'status' });
  const submit = el('button', { type: 'submit', class: 'submit' }, t('post'));
  const form = el(
    'form',
    { novalidate: true, 'aria-label': parent ? t('replyTo', parent.author.name) : t('comments') },
    Object.values(fields).map(({ node }) => node),
    el('p', { class: 'trap', 'aria-hidden': 'true' }, trap),
    hint && el('p', { class: 'meta' }, hint),
    el('p', { class: 'send' }, submit, cancelled && el('button', { type: 'button', click: cancelled }, t('cancel'))),
    outcome,
  );
  let sent = '';
  let key;

  /** The key stays the same as long as what is sent does. */
  function keyFor(body) {
    const text = JSON.stringify(body);
    if (text !== sent) {
      sent = text;
      key = newKey();
    }
    return key;
  }

  function entered() {
    const { name, text, website } = form.elements;
    return {
      author: { name: name.value },
      text: text.value,
      ...(parent && { parentId: parent.id }),
      ...(website.value && { website: website.value }),
    };
  }

  function refused(problem) {
    const faults = (problem.body?.errors ?? []).filter(({ pointer }) => fields[pointer]);
    faults.forEach(({ pointer, detail }) => fields[pointer].say(detail));
    if (faults.length > 0) {
      fields[faults[0].pointer].focus();
    } else if (problem.status === 429) {
      outcome.textContent = t('tooFast', problem.retryAfter ?? 60);
    } else if (problem.status) {
      outcome.textContent = problem.kind === 'banned' ? `${t('bannedUntil')} ${problem.message}` : problem.message;
    } else {
      outcome.textContent = `${t('offline')}. ${t('offlineText')}`;
    }
  }

  form.addEventListener('submit', async event => {
    event.preventDefault();
    Object.values(fields).forEach(one => one.say(''));
    outcome.textContent = '';
    submit.disabled = true;
    const body = entered();
    try {
      const comment = await write(address(['articles', article, 'comments']), body, keyFor(body));
      sent = '';
      form.elements.text.value = '';
      outcome.textContent = comment.status === 'published' ? t('posted') : (comment.notice ?? t('held'));
      if (!parent || comment.status === 'published') {
        posted(comment);
      }
    } catch (problem) {
      refused(problem);
    } finally {
      submit.disabled = false;
    }
  });
  return form;
}
