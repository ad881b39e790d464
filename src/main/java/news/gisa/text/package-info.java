/**
 * What text is made of: Markdown with directives, front matter, slugs, legal characters. Plain Java on top of small
 * libraries; nothing of a container, HTTP or the database may come in here.
 */
package news.gisa.text;
