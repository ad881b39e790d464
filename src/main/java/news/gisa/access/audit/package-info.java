/**
 * The audit trail: who did what to what, written in the transaction of the deed and only ever read after it. What an event means
 * is for the feature that wrote it.
 */
package news.gisa.access.audit;
