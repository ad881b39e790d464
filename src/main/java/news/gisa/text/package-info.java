/**
 * Text as the newsroom writes it: Markdown bodies and what is rendered from them, YAML front matter, slugs, and the rules for
 * characters.
 *
 * <p>Everything here is a function of its arguments and safe to share between threads. The package is plain Java on top of
 * commonmark-java, SnakeYAML and Jackson: no feature of Gisa, no framework, no request, no database and no clock may be known here.
 */
package news.gisa.text;
