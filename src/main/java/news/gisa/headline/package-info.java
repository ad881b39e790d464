/** The compact lists that front pages and phones show. What is public, and in which order, is the article room's. */
package news.gisa.headline;
