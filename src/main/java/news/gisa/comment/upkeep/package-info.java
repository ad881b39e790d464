/** What has to be done from time to time: keys turn, what was removed is erased, forgotten questions are asked. */
package news.gisa.comment.upkeep;
