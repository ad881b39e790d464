/**
 * What queries of all features share: how plain values are kept in columns, the same in every database, conditions put
 * together, and rows that one transaction at a time may want. It knows no feature.
 */
package news.gisa.storage;
