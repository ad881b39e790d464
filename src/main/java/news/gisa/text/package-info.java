/**
 * Text as the newsroom writes it: Markdown bodies and what is rendered from them, YAML front matter, slugs, the rules for
 * characters, and what differs between two texts, bodies or JSON values.
 *
 * <p>Everything here is a function of its arguments and safe to share between threads. The package is plain Java on top of
 * commonmark-java, SnakeYAML, Jackson, java-diff-utils and zjsonpatch: no feature of Gisa, no framework, no request, no database and
 * no clock may be known here.
 */
package news.gisa.text;
