/**
 * The forms in which others take articles over: RSS, Atom, JSON Feed, sitemaps, schema.org JSON-LD and IPTC ninjs. It writes what
 * the article room gave it, and knows neither what is public nor how it is stored.
 */
package news.gisa.feed;
