package news.gisa.text;

/** A directive that cannot stay as it is; the line counts from 1 in the Markdown. */
public record DirectiveError(int line, String detail) {}
