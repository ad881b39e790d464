package news.gisa.http;

/** The body of an answer that was given before, kept under an Idempotency-Key. */
record StoredAnswer(String body, String version) implements Versioned {}
