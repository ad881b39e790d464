/**
 * YAML above a Markdown body, read strictly, with line and column of every fault, and written so that it reads back the same.
 * Which fields there may be is not known here.
 */
package news.gisa.text.frontmatter;
