/**
 * The outside service that is asked about comments before they are shown: after the transaction that stores one, by threads of
 * its own. No question is asked inside a transaction.
 */
package news.gisa.comment.screening;
