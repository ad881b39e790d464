/**
 * Articles: what editors save (revisions, which never change), what the public sees (the publication timeline, a function of
 * the clock), and the forms in which both travel. Other rooms add to an answer through {@link news.gisa.article.Inclusion};
 * this room does not know them.
 */
package news.gisa.article;
