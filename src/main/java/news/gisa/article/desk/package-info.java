/**
 * The desk: the addresses under which articles are written, reviewed, trashed and acted on by the hundred. It brings the other
 * rooms together, and none of them may know it.
 */
package news.gisa.article.desk;
