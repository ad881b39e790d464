/**
 * What is listed under what, and when, as rows of their own: so a list costs what it shows, however large the archive is and however
 * rare what is asked for, and a count is kept and not counted. This room knows facets and instants; which they are is said by whoever
 * lists something.
 */
package news.gisa.listing;
