/**
 * What an answer shows of articles: to the public what is in force at an instant, to the desk any revision and what lies ahead.
 * Lists, their filters and queries stand here; a new filter is a parameter, its meaning and a condition ({@code
 * PublicListParameters}, {@code FilterResolver}, {@code PublicQueries}). Nothing here writes; other features add to an answer through {@link news.gisa.article.reading.Inclusion}.
 */
package news.gisa.article.reading;
