package news.gisa.http.problem;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;

/** A value that our own deserialisers refuse; the message is meant for the client. */
public final class RefusedValueException extends MismatchedInputException {
    private static final long serialVersionUID = 1L;

    public RefusedValueException(JsonParser parser, String message) {
        super(parser, message);
    }
}
