/**
 * Moving house: all that Gisa stores goes out as lines of JSON and comes in from them. What others depend on is the form of those
 * lines, never the tables. No rule of a feature lives here.
 */
package news.gisa.transfer;
