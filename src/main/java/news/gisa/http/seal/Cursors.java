package news.gisa.http.seal;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import news.gisa.http.problem.FieldError;
import news.gisa.http.problem.ProblemException;
import news.gisa.http.problem.ProblemType;

/**
 * Positions in keyset lists, sealed: a cursor carries the sort key of the last item seen and a code over it and the scope
 * (list and filters), so that one that was altered or belongs to another list is told apart from a good one.
 */
@Singleton
public class Cursors {
    private static final int CODE_LENGTH = 9;

    private final ObjectMapper json;
    private final Seal seal;

    public Cursors(ObjectMapper json, ServerSecrets secrets) {
        this.json = json;
        this.seal = new Seal(secrets, "cursor", CODE_LENGTH);
    }

    /**
     * @param scope names the list and its filters
     * @param position the values of the sort key, in order
     */
    public String encode(String scope, Object... position) {
        try {
            return seal.close(
                    scope,
                    json.writeValueAsBytes(
                            Arrays.stream(position).map(String::valueOf).toList()));
        } catch (JacksonException e) {
            throw new IllegalStateException("A list of text could not be written", e);
        }
    }

    /** @return the position; empty without a cursor */
    public Optional<String[]> decode(String scope, String cursor) {
        if (cursor == null) {
            return Optional.empty();
        }
        byte[] payload = seal.open(scope, cursor).orElseThrow(Cursors::refusal);
        try {
            return Optional.of(json.readValue(payload, String[].class));
        } catch (IOException e) {
            throw refusal();
        }
    }

    /** What is said of a cursor that is none of the list. */
    public static ProblemException refusal() {
        return new ProblemException(
                ProblemType.BAD_CURSOR,
                "The cursor was altered or belongs to another list; start again without it.",
                List.of(FieldError.parameter("cursor", "Not a cursor of this list and these filters.")));
    }
}
