/** What goes out: all kinds of lines, from one state of the database, as fast as they are taken. */
package news.gisa.transfer.outgoing;
