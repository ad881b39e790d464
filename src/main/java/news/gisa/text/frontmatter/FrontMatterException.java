package news.gisa.text.frontmatter;

/** A document whose front matter cannot be read, with the place where reading ended. */
public final class FrontMatterException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final int line;
    private final int column;

    FrontMatterException(int line, int column, String detail) {
        super(detail);
        this.line = line;
        this.column = column;
    }

    /** The line in the whole document, counted from 1. */
    public int line() {
        return line;
    }

    /** The character in the line, counted from 1 in code points. */
    public int column() {
        return column;
    }

    /** What is wrong, in a sentence for the person who wrote the document. */
    public String detail() {
        return getMessage();
    }
}
