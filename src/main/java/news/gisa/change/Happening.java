package news.gisa.change;

import java.time.Instant;
import java.util.Set;

/** A change before it has its place in the log. */
record Happening(Instant at, String kind, String subject, String id, Set<String> tags) {}
