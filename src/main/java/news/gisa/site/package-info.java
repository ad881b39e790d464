/** The publication that this service serves: its zone, language and name, and the clock. It knows no content. */
package news.gisa.site;
