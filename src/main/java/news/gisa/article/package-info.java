/**
 * What an article is: its address, its revisions, which never change, and its publication timeline, a function of the clock
 * ({@link news.gisa.article.Timeline} has all its rules); and how each is found. What is done with it has rooms of its own: content,
 * revision, publication, lease, reading, desk, and port for the other features. Nothing here may import one of them but content.
 */
package news.gisa.article;
