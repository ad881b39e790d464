/**
 * Links that show one revision of an article to people without a token: signed, expiring, revocable. Who holds a link may read
 * that revision and nothing else.
 */
package news.gisa.preview;
