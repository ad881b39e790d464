/**
 * What queries of all features share: how plain values are kept in columns, the same in every database, conditions put
 * together, rows that one transaction at a time may want, and how long a request may hold a connection. It knows no feature.
 */
package news.gisa.storage;
