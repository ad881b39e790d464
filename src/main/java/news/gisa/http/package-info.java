/**
 * HTTP as designed, for every feature alike. Here stand the words that features put on their resources and answers; the rooms
 * inside do what the words say: input, problem, answer, cache, write, seal, load, metrics, and contract, which documents it all. It
 * knows no feature: nothing here may import one. The words themselves know no room.
 */
package news.gisa.http;
