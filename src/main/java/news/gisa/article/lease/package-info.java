/**
 * Who is editing an article at the moment. A lease tells others; it keeps nobody from saving, for that is what preconditions
 * are for.
 */
package news.gisa.article.lease;
