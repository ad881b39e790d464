/**
 * Saving, and what was saved: the one place where revisions are made, their history, what differs between two, restoring one, and
 * the preconditions that keep a save from undoing another. What is public does not change here.
 */
package news.gisa.article.revision;
