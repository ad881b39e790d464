import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.ConnectException;
import java.util.Map;

/** One write over HTTP, with a mark that is nowhere else, and what its writer was told of it. */
final class Deed {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int REFUSED = 400;
    private static final int FAULT = 500;

    enum What {
        CREATE,
        SAVE,
        PUBLISH,
        SCHEDULE,
        WITHDRAW,
        COMMENT
    }

    enum Told {
        /** It was done. */
        DONE,
        /** It was not, and never will be. */
        REFUSED,
        /** Nothing, or that something went wrong: it may have been done. */
        UNKNOWN,
        /** Nobody was there to be asked. */
        UNASKED
    }

    private final What what;
    private final String mark;
    private final String method;
    private final String target;
    private final String body;
    private final String[] headers;
    private Told told = Told.UNASKED;
    private String answer = "";
    private String etag = "";
    private boolean repeated;
    private boolean replayed;
    private boolean contradicted;

    /** @param revision that it makes or makes public, or 0 */
    private final int revision;

    Deed(What what, String mark, int revision, String method, String target, Map<String, ?> body, String... headers)
            throws IOException {
        this.what = what;
        this.mark = mark;
        this.revision = revision;
        this.method = method;
        this.target = target;
        this.body = JSON.writeValueAsString(body);
        this.headers = headers;
    }

    What what() {
        return what;
    }

    String mark() {
        return mark;
    }

    int revision() {
        return revision;
    }

    Told told() {
        return told;
    }

    /** Of what it made. */
    String etag() {
        return etag;
    }

    String answer() {
        return answer;
    }

    /** Whether a repeated request tells by its key that it was done before; otherwise by the version that it was for. */
    boolean hasKey() {
        return what != What.SAVE;
    }

    void send(Wire wire) {
        try {
            Incoming got = again(wire);
            answer = got.body();
            etag = got.header("ETag");
            told = got.status() < REFUSED ? Told.DONE : got.status() < FAULT ? Told.REFUSED : Told.UNKNOWN;
        } catch (ConnectException e) {
            told = Told.UNASKED;
        } catch (IOException e) {
            told = Told.UNKNOWN;
            answer = e.toString();
        }
    }

    /** Asks again what became of it; does it now, if it was not done. */
    void repeat(Wire wire) {
        try {
            Incoming got = again(wire);
            boolean stands = isDone(got);
            if (stands || got.status() < REFUSED) {
                repeated = true;
                replayed = stands;
                contradicted = stands && isSaidToBeUndone();
                answer = got.body();
                etag = got.status() < REFUSED ? got.header("ETag") : "";
                told = Told.DONE;
            }
        } catch (IOException e) {
            // Nobody knows yet.
        }
    }

    /** Whether an answer to a repeated request says that it was done before. */
    boolean isDone(Incoming repetition) {
        return repetition.header("Idempotent-Replayed").equals("true") || !hasKey() && repetition.status() == 412;
    }

    /** Whether its writer had to ask again, and then knew. */
    boolean isRepeated() {
        return repeated;
    }

    /** Whether it had been done then. */
    boolean isReplayed() {
        return replayed;
    }

    /** Whether it had been said to be undone then. */
    boolean isContradicted() {
        return contradicted;
    }

    /** Whether its writer was told that something went wrong, and not that it may have been done all the same. */
    boolean isSaidToBeUndone() {
        return told == Told.UNKNOWN && answer.contains("/problems/unavailable") && !answer.contains("\"outcome\"");
    }

    /** The same request, to the letter. */
    Incoming again(Wire wire) throws IOException {
        return wire.ask(method, target, body, headers);
    }

    @Override
    public String toString() {
        return what + " " + mark + " (" + method + " " + target + " " + body + ", told: " + told + " "
                + answer.substring(0, Math.min(answer.length(), 200)) + ")";
    }
}
