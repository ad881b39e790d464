/**
 * What other features may ask of articles, a class for each that asks: comments, feeds, previews, imports. They take nothing
 * else of this feature but what an answer is made of.
 */
package news.gisa.article.port;
