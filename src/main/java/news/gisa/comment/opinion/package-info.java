/** What readers think of comments: votes and reports. Moderators read reports elsewhere; here they are taken. */
package news.gisa.comment.opinion;
