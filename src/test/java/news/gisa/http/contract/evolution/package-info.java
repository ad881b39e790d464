/**
 * Whether the contract may become what it became: a document is held against the one of the last release, and its version against
 * both.
 */
package news.gisa.http.contract.evolution;
