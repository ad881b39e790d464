/**
 * Who may do what: the table of all operations, the roles, the caller of a request. Tokens and the audit trail have rooms
 * inside. It knows no content.
 */
package news.gisa.access;
