/**
 * What a request may say: sizes of bodies, strict JSON, merge patches, query parameters by name and type, instants, refs. What
 * cannot be understood is refused by name; nothing is repaired, and nothing here writes an answer but the refusal.
 */
package news.gisa.http.input;
