/**
 * What the OpenAPI document says of every operation alike: headers, problems, limits, examples. Only the build runs these filters; what
 * one feature does otherwise stands in that feature's own contract. The document that comes of it is served as it is.
 */
package news.gisa.http.contract;
