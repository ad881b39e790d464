import { el } from './dom.js';
import { language } from './words.js';

const timeZone = document.documentElement.dataset.zone;

const full = new Intl.DateTimeFormat(language === 'ko' ? 'ko' : 'en-GB', { dateStyle: 'full', timeZone });
const inEnglish = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short', timeZone });
const digits = new Intl.DateTimeFormat('en-GB', {
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
  timeZone,
});

/** An instant as the site's readers know it: 2022.01.19 15:04, or 19 Jan 2022, 15:04. */
export function when(instant) {
  const date = new Date(instant);
  if (language !== 'ko') {
    return inEnglish.format(date);
  }
  const part = Object.fromEntries(digits.formatToParts(date).map(({ type, value }) => [type, value]));
  return `${part.year}.${part.month}.${part.day} ${part.hour}:${part.minute}`;
}

export function time(instant) {
  return el('time', { datetime: instant }, when(instant));
}

/** The date on top of a page: today in the site's zone. */
export function today() {
  return full.format(new Date());
}
