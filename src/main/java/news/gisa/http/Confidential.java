package news.gisa.http;

/** An answer with something in it that is for its caller alone: it is kept sealed, for who repeats the request, and not otherwise. */
public interface Confidential {
    /** The same without the secret: what may be stored as it is, or shown where nothing was made. */
    Object redacted();
}
