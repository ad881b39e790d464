/**
 * What one station measured over time: each reading, or the least, greatest and mean of hours and days. It reads what snapshots
 * say now, and writes nothing.
 */
package news.gisa.weather.history;
