import { Problem } from './api.js';
import { el } from './dom.js';
import { time } from './time.js';
import { t } from './words.js';

function told(problem) {
  if (!(problem instanceof Problem)) {
    return [t('offline'), t('offlineText')];
  }
  if (problem.kind === 'withdrawn') {
    const { reason, withdrawnAt } = problem.body;
    const since = withdrawnAt && t('withdrawnAt', time(withdrawnAt).textContent);
    return [t('withdrawn'), reason, since];
  }
  return problem.status === 404 ? [t('missing'), t('missingText')] : [t('unknown'), problem.message];
}

/** A page in place of one that cannot be shown, with why and a way on. */
export function refusal(problem, again) {
  const [title, ...lines] = told(problem);
  const isFinal = problem instanceof Problem && [404, 410].includes(problem.status);
  return {
    title,
    node: el(
      'div',
      { class: 'refusal' },
      el('h1', { tabindex: '-1' }, title),
      lines.filter(Boolean).map(line => el('p', {}, line)),
      el(
        'p',
        { class: 'ways' },
        !isFinal && el('button', { type: 'button', class: 'submit', click: again }, t('again')),
        el('a', { href: '/reader/' }, t('back')),
      ),
    ),
  };
}
