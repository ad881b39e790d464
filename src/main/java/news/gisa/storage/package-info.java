/**
 * What queries of all features share: how plain values are kept in columns, the same in every database, and conditions put
 * together. It knows no feature.
 */
package news.gisa.storage;
