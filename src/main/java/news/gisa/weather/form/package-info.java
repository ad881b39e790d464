/**
 * Weather in other forms than JSON: GeoJSON, CSV, and the strip of a page. Forms read and write texts; what a text says is
 * judged and stored elsewhere.
 */
package news.gisa.weather.form;
