/**
 * Opaque bearer tokens: made, listed, revoked, found by their digest, and guessed at slowly. Secrets are kept as digests only,
 * and no token may appear in a log, an error or an answer but the one that creates it.
 */
package news.gisa.access.token;
