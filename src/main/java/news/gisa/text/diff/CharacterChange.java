package news.gisa.text.diff;

/** How much a text has changed, counted in Unicode code points. */
public record CharacterChange(int added, int removed) {

    /** The sizes of what {@link WordDiff} finds. */
    public static CharacterChange of(String from, String to) {
        return of(WordDiff.of(from, to));
    }

    /** The sizes of a comparison that was made already. */
    public static CharacterChange of(Iterable<Piece> pieces) {
        int added = 0;
        int removed = 0;
        for (Piece piece : pieces) {
            int size = piece.text().codePointCount(0, piece.text().length());
            switch (piece.op()) {
                case insert -> added += size;
                case delete -> removed += size;
                case equal -> {}
            }
        }
        return new CharacterChange(added, removed);
    }
}
