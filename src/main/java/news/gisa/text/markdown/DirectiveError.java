package news.gisa.text.markdown;

/**
 * A line of a Markdown body that was meant as a directive and is none.
 *
 * @param line the line in the Markdown, counted from 1
 * @param detail what is wrong, and what to write instead
 */
public record DirectiveError(int line, String detail) {}
