/**
 * What readers write under articles: threads, votes and reports, the rules that judge a comment, and what moderators do. Text
 * is kept as text and is escaped wherever it becomes markup.
 */
package news.gisa.comment;
