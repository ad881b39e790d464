package news.gisa.text;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How much a text has changed, counted in Unicode code points. */
@Schema(
        name = "CharacterChange",
        description = "How many characters a change added and removed, by words.",
        requiredProperties = {"added", "removed"})
public record CharacterChange(
        @Schema(description = "The code points in the inserted pieces.", minimum = "0")
        int added,

        @Schema(description = "The code points in the deleted pieces.", minimum = "0")
        int removed) {

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
