package news.gisa.http;

/** An answer with something in it that is shown once and kept nowhere. */
public interface Confidential {
    /** The same without the secret: what may be stored and replayed. */
    Object redacted();
}
