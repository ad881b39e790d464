import { el, webAddress } from './dom.js';
import { t } from './words.js';

/** The elements that a body may have, and their attributes. What is not here is not taken over. */
const ELEMENTS = {
  A: ['href', 'title', 'rel'],
  ASIDE: ['data-slot'],
  BLOCKQUOTE: [],
  BR: [],
  CODE: [],
  DEL: [],
  EM: [],
  FIGCAPTION: [],
  FIGURE: ['data-embed'],
  H1: [],
  H2: [],
  H3: [],
  H4: [],
  H5: [],
  H6: [],
  HR: [],
  IMG: ['src', 'alt', 'title'],
  LI: ['value'],
  OL: ['start'],
  P: [],
  PRE: [],
  STRONG: [],
  TABLE: [],
  TBODY: [],
  TD: ['align'],
  TH: ['align'],
  THEAD: [],
  TR: [],
  UL: [],
};
const ADDRESSES = ['href', 'src'];

// The one place where markup is read. Where browsers ask for it, this is said to them.
const policy = globalThis.trustedTypes?.createPolicy('body', { createHTML: markup => markup }) ?? {
  createHTML: markup => markup,
};

/** The nodes of the API's safe HTML, made anew one by one. */
export function nodes(markup) {
  const parsed = new DOMParser().parseFromString(policy.createHTML(markup), 'text/html');
  return taken(parsed.body, { level: 1 });
}

function taken(parent, outline) {
  return [...parent.childNodes].flatMap(node => {
    if (node.nodeType === Node.TEXT_NODE) {
      return [node.data];
    }
    const allowed = ELEMENTS[node.nodeName];
    return allowed ? [made(node, allowed, outline)] : taken(node, outline);
  });
}

function made(node, allowed, outline) {
  const attributes = Object.fromEntries(
    allowed
      .filter(name => node.hasAttribute(name))
      .map(name => [name, ADDRESSES.includes(name) ? webAddress(node.getAttribute(name)) : node.getAttribute(name)]),
  );
  const element = el(named(node.nodeName, outline), attributes, taken(node, outline));
  return finished(element);
}

/** Headings stand below the headline and leave no level out, whatever the text says. */
function named(name, outline) {
  if (!/^H[1-6]$/.test(name)) {
    return name;
  }
  outline.level = Math.min(Math.max(Number(name[1]), 2), outline.level + 1);
  return `H${outline.level}`;
}

function finished(element) {
  switch (element.nodeName) {
    case 'ASIDE':
      element.append(t('slot', element.dataset.slot));
      return element;
    case 'TABLE':
      return el('div', { class: 'wide', role: 'region', tabindex: '0', 'aria-label': t('table') }, element);
    case 'PRE':
      element.tabIndex = 0;
      return element;
    case 'IMG':
      element.decoding = 'async';
      element.addEventListener('error', () => element.replaceWith(el('span', { class: 'lost' }, element.alt)), {
        once: true,
      });
      return element;
    default:
      return element;
  }
}
