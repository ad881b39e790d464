/** The people who write, and how an article names them: profiles, slugs that never break, bylines. Knows no article. */
package news.gisa.author;
