/** The rules by which a comment is judged before anybody reads it: small classes, each with a name, that say why. */
package news.gisa.comment.rule;
