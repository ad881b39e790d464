/**
 * Copies of the embedded database, taken while it runs. A copy is a state of the whole database; in what form others get it is the
 * matter of the rooms beside this one.
 */
package news.gisa.transfer.backup;
