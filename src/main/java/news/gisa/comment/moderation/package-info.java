/**
 * What moderators read and do: the queue, the record of a comment, actions on many, pins, bans. How a comment moves is not
 * known here, nor who wrote it but by the keys that it keeps.
 */
package news.gisa.comment.moderation;
