/**
 * What answers are made of: pages, wanted fields, forms other than JSON, bytes and their entity tags. Whether an answer may be
 * kept, and for how long, is not known here.
 */
package news.gisa.http.answer;
