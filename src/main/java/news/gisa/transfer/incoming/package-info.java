/** What comes in: lines of an export, held against what is here and stored, and what follows from them made anew. */
package news.gisa.transfer.incoming;
