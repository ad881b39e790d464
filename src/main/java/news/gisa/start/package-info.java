/**
 * What happens before the first request: settings are checked, the data folder is claimed, the schema is brought up to date,
 * the first token and the sample content are made. Whatever is wrong stops the start with one line that names it.
 */
package news.gisa.start;
