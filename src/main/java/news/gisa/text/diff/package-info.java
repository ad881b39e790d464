/**
 * What differs between two texts, bodies or JSON values, in a form for people: words and blocks that stay, go and come. Each
 * comparison has a budget, so that hostile texts end it in time. Nothing is stored here.
 */
package news.gisa.text.diff;
