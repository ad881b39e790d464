/**
 * The people who write, and how an article names them: profiles, slugs that never break, bylines. Knows no article: other rooms
 * add to an answer through {@link news.gisa.author.AuthorInclusion}, and follow a merge through
 * {@link news.gisa.author.AuthorFollower}.
 */
package news.gisa.author;
