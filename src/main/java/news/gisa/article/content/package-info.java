/**
 * What an article says: what editors send, what of it a revision keeps, and the forms of a body. When it was said, by whom, and
 * who sees it is not known here.
 */
package news.gisa.article.content;
