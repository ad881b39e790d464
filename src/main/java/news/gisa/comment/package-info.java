/** What readers write under articles. Text is kept as text and is escaped wherever it becomes markup. */
package news.gisa.comment;
