/**
 * What an answer shows of articles: to the public what is in force at an instant, to the desk any revision and what lies ahead.
 * Lists, their filters and queries stand here ({@link news.gisa.article.reading.PublicQueries} is where a new filter goes). Nothing here
 * writes; other features add to an answer through {@link news.gisa.article.reading.Inclusion}.
 */
package news.gisa.article.reading;
