/** Weather as small pictures (SVG): a strip and a map, drawn of an answer that is there already. No database is asked here. */
package news.gisa.weather.picture;
