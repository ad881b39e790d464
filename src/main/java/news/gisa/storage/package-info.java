/** How plain values are kept in columns, the same in every database. It knows no feature. */
package news.gisa.storage;
