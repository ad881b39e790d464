/**
 * What readers write under articles. Here stand comments and all that is kept of them, and how they come to stand otherwise:
 * in their threads, under the lock of the article, with a decision. The rooms inside do it; nothing here knows them.
 */
package news.gisa.comment;
