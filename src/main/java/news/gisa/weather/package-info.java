/**
 * Weather as editors and providers report it. Here stands how it is asked for: the addresses, the part of an article's page, the
 * topic of the live stream. The rooms inside do it: station, reading, snapshot, history, form, picture, provider.
 */
package news.gisa.weather;
