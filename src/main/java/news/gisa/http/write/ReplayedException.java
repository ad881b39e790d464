package news.gisa.http.write;

import jakarta.ws.rs.core.Response;

/** The first answer to a key, for a method whose own type of answer could not carry its status and headers. */
class ReplayedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Response first;

    ReplayedException(Response first) {
        super("Replayed", null, false, false);
        this.first = first;
    }

    Response first() {
        return first;
    }
}
