/**
 * What clients carry for us and may not alter, such as the place in a list, and what only its owner may have opened: secrets of the
 * server, seals, digests, cursors, a strongbox. Nothing here is stored.
 */
package news.gisa.http.seal;
