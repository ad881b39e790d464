import { address, read } from './api.js';
import { el } from './dom.js';
import { when, today } from './time.js';
import { language, t } from './words.js';

const MINUTE = 60_000;

function reading({ station, temperature, conditionText }, unit) {
  const name = language === 'ko' ? station.label : (station.nameLatin ?? station.label);
  return el(
    'li',
    { lang: language === 'ko' || !station.nameLatin ? 'ko' : 'en', title: conditionText },
    el('span', { class: 'place' }, name),
    ' ',
    temperature === null
      ? el('span', {}, el('span', { 'aria-hidden': 'true' }, '–'), el('span', { class: 'aside' }, t('notMeasured')))
      : el('b', {}, `${temperature}${unit}`),
  );
}

/** Shows the strip of cities; nothing where there is no weather. */
export async function showWeather(strip, note) {
  try {
    const snapshot = await read(address(['weather', 'latest'], { lang: language }));
    strip.replaceChildren(...snapshot.readings.map(one => reading(one, snapshot.units.temperature.replace('°C', '℃'))));
    const observed = snapshot.observedAt ? t('observed', when(snapshot.observedAt)) : snapshot.date;
    note.textContent = [observed, snapshot.source, snapshot.stale && t('lastSeen')].filter(Boolean).join(' · ');
  } catch {
    strip.replaceChildren();
    note.textContent = '';
  }
  strip.parentElement.hidden = strip.childElementCount === 0;
}

/** Shows today's date, also after midnight. */
export function showDateline(line) {
  const show = () => {
    if (line.textContent !== today()) {
      line.textContent = today();
    }
  };
  show();
  setInterval(show, MINUTE);
}
