/**
 * The response cache: ready bytes by address and form, what drops them (a change with one of their tags, the clock), and the
 * filters that answer from them. It knows tags and instants, not what they are tags of. Beside it, answers that never change while the
 * process runs.
 */
package news.gisa.http.cache;
