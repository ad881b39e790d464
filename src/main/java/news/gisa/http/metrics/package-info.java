/**
 * What the figures of requests are told apart by: tags from closed lists, since whatever a client may choose it may choose
 * without end. Here nothing is answered.
 */
package news.gisa.http.metrics;
