/**
 * A body, from the Markdown that an editor wrote to typed blocks, sanitised HTML and plain text; directives such as ads and
 * embeds. The source is never altered here, and nothing is known of articles.
 */
package news.gisa.text.markdown;
