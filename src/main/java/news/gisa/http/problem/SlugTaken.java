package news.gisa.http.problem;

import java.util.List;

/** The refusal of a slug that somebody has. */
public final class SlugTaken {
    private SlugTaken() {}

    /**
     * @param detail who has it in which way, and what to do
     * @param holder the address of who has it; null where the caller may not know
     */
    public static ProblemException by(String detail, String holder) {
        ProblemException taken =
                new ProblemException(ProblemType.SLUG_TAKEN, detail, List.of(FieldError.at("/slug", detail)));
        return holder == null ? taken : taken.with("holder", holder);
    }
}
