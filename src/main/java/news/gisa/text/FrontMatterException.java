package news.gisa.text;

/** A document whose front matter cannot be read; the place counts from 1 in the whole document. */
public class FrontMatterException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int line;
    private final int column;

    FrontMatterException(int line, int column, String message) {
        super(message, null, false, false);
        this.line = line;
        this.column = column;
    }

    public int line() {
        return line;
    }

    public int column() {
        return column;
    }
}
