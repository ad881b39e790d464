/**
 * From where a request comes, also where it came through proxies: which of them are trusted, what they say of the client, and by
 * which network a client is counted. The only place that reads {@code X-Forwarded-For}.
 */
package news.gisa.http.proxy;
