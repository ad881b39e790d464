package news.gisa.change;

import java.time.Instant;
import java.util.Set;

/**
 * A change before it has its place in the log.
 *
 * @param isPlan whether the public sees nothing of it yet: answers with its tags are only made anew, to end when it comes about
 */
record Happening(Instant at, String kind, String subject, String id, Set<String> tags, boolean isPlan) {}
