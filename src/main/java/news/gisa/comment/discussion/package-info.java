/**
 * What readers meet under an article: whether they may comment, how a comment comes in, where it is put, how it is judged, what
 * its writer is told and can still do. What speaks against a text is said in rule and screening, pages are made in reading.
 */
package news.gisa.comment.discussion;
