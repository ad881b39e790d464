/** Articles of other systems, many at once: matched by the names that they have there, written by the rules of the desk. */
package news.gisa.transfer.bulk;
