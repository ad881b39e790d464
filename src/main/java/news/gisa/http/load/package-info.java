/**
 * How much may be under way at one time: requests, their bodies, their answers; and how all of it ends when the service stops.
 * Stands in front of the REST layer, on the event loop; knows no resource.
 */
package news.gisa.http.load;
