import { Headlines } from './headlines.js';
import { showDateline, showWeather } from './weather.js';

const strip = document.getElementById('weather');
const note = document.getElementById('observed');
const place = document.getElementById('headlines');

showDateline(document.getElementById('dateline'));
showWeather(strip, note);
addEventListener('reader:weather', () => showWeather(strip, note));

const headlines = new Headlines({}, { limit: 5, short: true });
headlines.load().then(
  () => {
    place.append(headlines.node);
    headlines.start();
  },
  problem => place.append(problem.message),
);
