/**
 * Publishing, withdrawing and cancelling: events are put on the timeline and taken away, and what lies ahead is told to the
 * change log. What the events mean is {@link news.gisa.article.Timeline}'s; nothing is switched here when the time comes.
 */
package news.gisa.article.publication;
