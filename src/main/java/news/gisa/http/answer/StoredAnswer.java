package news.gisa.http.answer;

import news.gisa.http.Versioned;

/** The body of an answer that was given before, kept under an Idempotency-Key. */
public record StoredAnswer(String body, String version) implements Versioned {}
