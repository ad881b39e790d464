/**
 * Who may comment where, and until when: what editors say of an article, of its section, of the site, and what follows. It knows
 * no comment and no writer.
 */
package news.gisa.comment.policy;
