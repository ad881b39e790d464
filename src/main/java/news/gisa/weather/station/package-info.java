/**
 * The registry of stations: where the weather is measured, by number and by every name that a place has. What was measured
 * there is not known here.
 */
package news.gisa.weather.station;
