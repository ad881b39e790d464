/**
 * The desk: articles are written, reviewed, trashed and acted on by the hundred here, under the lock of the article and what the
 * client says it has seen. It brings the other rooms together, and none of them may know it; what is read stands in reading.
 */
package news.gisa.article.desk;
