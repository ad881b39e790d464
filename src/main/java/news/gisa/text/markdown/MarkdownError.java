package news.gisa.text.markdown;

/**
 * A place in a Markdown body that is not shown as it was meant: a directive that is none, a reference that was left as text.
 *
 * @param line the line in the Markdown, counted from 1
 * @param detail what is wrong, and what to write instead
 */
public record MarkdownError(int line, String detail) {}
