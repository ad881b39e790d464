/**
 * Makes an element. Texts become text nodes, never markup; a function is listened with; null and false are left out.
 */
export function el(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (typeof value === 'function') {
      element.addEventListener(key, value);
    } else if (value !== null && value !== undefined && value !== false) {
      element.setAttribute(key, value === true ? '' : value);
    }
  }
  element.append(...children.flat().filter(child => child !== null && child !== undefined && child !== false));
  return element;
}

/** An address that a link may lead to, null for one of another scheme. */
export function webAddress(text) {
  try {
    const url = new URL(text, location.href);
    return ['http:', 'https:', 'mailto:', 'tel:'].includes(url.protocol) ? url.href : null;
  } catch {
    return null;
  }
}

/** Something in a line, with dots between. */
export function dotted(...parts) {
  return parts.filter(Boolean).flatMap((part, i) => (i ? [' · ', part] : [part]));
}

/** A picture that tells what it shows also where it does not come. */
export function picture({ url, alt, width, height }, attributes, missing) {
  const image = el('img', { alt: alt ?? '', width, height, decoding: 'async', ...attributes });
  image.addEventListener('error', () => missing(image), { once: true });
  image.src = webAddress(url) ?? '';
  return image;
}
