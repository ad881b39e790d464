/**
 * The rules by which a comment is judged before anybody reads it, with the newsroom's words: small classes, each with a name,
 * that say why. They see a submission, not a comment, and change nothing.
 */
package news.gisa.comment.rule;
