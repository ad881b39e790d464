package news.gisa.text.diff;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A stretch of two compared texts. The equal and deleted pieces of a comparison, put together, are the first text to the character,
 * the equal and inserted ones the second. Neighbours differ in {@code op}, and what was deleted comes before what was put in its place.
 */
@Schema(
        name = "Piece",
        description =
                "A stretch of two compared texts. Equal and deleted pieces together are the first text, equal and inserted ones"
                        + " the second.",
        requiredProperties = {"op", "text"})
public record Piece(
        @Schema(description = "Whether it is in both texts, only in the second, or only in the first.")
        Op op,

        @Schema(description = "The text, never empty.", minLength = 1)
        String text) {

    /** Which of the two texts a piece belongs to; the names are those of the wire. */
    @Schema(name = "DiffPieceOp")
    public enum Op {
        equal,
        insert,
        delete
    }
}
