/**
 * What clients carry for us and may not alter, such as the place in a list: secrets of the server, seals, digests, cursors.
 * Nothing here is stored.
 */
package news.gisa.http.seal;
