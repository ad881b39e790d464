/**
 * The response cache: ready bytes by address and form, what drops them (a change with one of their tags, the clock), and the
 * filters that answer from them. It knows tags and instants, not what they are tags of.
 */
package news.gisa.http.cache;
