/**
 * What the public reads: pages and trees of comments, their numbers, the live stream. Nothing here changes a comment, or knows
 * whether one may write.
 */
package news.gisa.comment.reading;
