/**
 * The weather at all stations at one time: saving it, its revisions, reading it. Whoever sends weather, editor or provider,
 * sends it here; in which form it comes and goes is not known here.
 */
package news.gisa.weather.snapshot;
