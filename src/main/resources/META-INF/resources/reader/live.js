import { address } from './api.js';

const MINUTE = 60_000;

/**
 * Listens to the stream while the page is looked at. Where the stream is refused, whoever listens is told to look
 * for news every minute instead. Other weather is told to the whole page, as the event reader:weather.
 *
 * @param told what came: the topic, and what the service tells of it
 * @param missed that there may be news which nobody told
 * @param state whether it is listened to
 * @returns what ends it
 */
export function listen(topics, { told, missed, state = () => {} }) {
  let source = null;
  let polling = null;
  let leaving = null;
  let asked = 0;

  function open() {
    source = new EventSource(address(['stream'], { topics: [...topics, 'weather'].join(',') }));
    source.addEventListener('weather', () => dispatchEvent(new CustomEvent('reader:weather')));
    source.addEventListener('open', () => {
      clearInterval(polling);
      polling = null;
      state(true);
    });
    source.addEventListener('reset', missed);
    source.addEventListener('error', () => {
      state(false);
      // Otherwise the browser comes back by itself, and is told what it missed.
      if (source?.readyState === EventSource.CLOSED) {
        polling ??= setInterval(ask, MINUTE);
      }
    });
    for (const topic of topics) {
      source.addEventListener(topic, event => told(topic, JSON.parse(event.data)));
    }
  }

  function ask() {
    missed();
    asked += 1;
    if (asked % 5 === 0) {
      open();
    }
  }

  function close() {
    source?.close();
    source = null;
    clearInterval(polling);
    polling = null;
  }

  /** A browser has few connections to one host: a page that nobody looks at gives its own back. */
  function looked() {
    clearTimeout(leaving);
    if (document.hidden) {
      leaving = setTimeout(close, MINUTE / 2);
    } else if (!source) {
      open();
      missed();
    }
  }

  open();
  document.addEventListener('visibilitychange', looked);
  return () => {
    document.removeEventListener('visibilitychange', looked);
    clearTimeout(leaving);
    close();
  };
}
