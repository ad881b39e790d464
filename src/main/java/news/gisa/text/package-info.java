/**
 * Text as the newsroom writes it: slugs, names as they are typed, word lists, addresses in plain text, the rules for
 * characters. The rooms inside hold Markdown bodies, front matter, and what differs between two texts.
 *
 * <p>Everything here is a function of its arguments and safe to share between threads. The package is plain Java on top of
 * commonmark-java, SnakeYAML, Jackson, java-diff-utils and zjsonpatch: no feature of Gisa, no framework, no request, no database and
 * no clock may be known here.
 */
package news.gisa.text;
