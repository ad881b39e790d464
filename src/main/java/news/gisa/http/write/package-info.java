/** What holds for every write: the transaction, dry runs, preconditions, idempotency keys. What is written is not known here. */
package news.gisa.http.write;
