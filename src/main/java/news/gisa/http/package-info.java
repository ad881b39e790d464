/**
 * HTTP as designed, for every feature alike: problem details, validators and preconditions, paging, field selection,
 * strict input, idempotency. It knows no feature: nothing here may import one.
 */
package news.gisa.http;
