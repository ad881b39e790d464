/**
 * Weather that is fetched: the providers, each behind a client of its own, and whose turn it is to ask them. No transaction is
 * open while a provider is asked. Off unless a setting says who is to be asked.
 */
package news.gisa.weather.provider;
