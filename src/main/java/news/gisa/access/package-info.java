/**
 * Who may do what: opaque bearer tokens, their roles, the caller of a request. It knows no content. Secrets are kept as
 * digests only, and no token may appear in a log, an error or an answer but the one that creates it.
 */
package news.gisa.access;
