/**
 * What the OpenAPI document says of every operation alike: headers, problems, examples. Only the build runs it; what one
 * feature does otherwise stands in that feature's own contract.
 */
package news.gisa.http.contract;
