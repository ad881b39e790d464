/**
 * What one station measured at one time, and how it is shown: units, and words of two languages. Of which snapshot it is, and
 * who asks, is not known here.
 */
package news.gisa.weather.reading;
