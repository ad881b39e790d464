/** What articles are listed under: for readers by the timeline, for the desk by the latest revision. */
package news.gisa.article.listing;
