package news.gisa.access.audit;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import news.gisa.http.input.Instants;
import news.gisa.http.input.Ref;
import news.gisa.http.problem.ProblemException;

/** Which entries of the trail are wanted; what is null does not matter. */
record AuditFilter(AuditSubject subject, String id, String action, UUID token, Instant from, Instant to) {
    private static final int MAX_ID = 120;
    private static final Pattern ACTION = Pattern.compile(Arrays.stream(AuditSubject.values())
            .map(AuditSubject::name)
            .collect(Collectors.joining("|", "(", ")\\.[a-z_-]{1,39}")));

    /** @throws ProblemException naming a parameter whose value no entry can have */
    static AuditFilter parse(
            AuditSubject subject, String id, String action, String token, String from, String to, ZoneId zone) {
        if (action != null && !ACTION.matcher(action).matches()) {
            throw ProblemException.badParameter(
                    "action", "Expected a subject, a dot and a verb, such as author.created.");
        }
        return new AuditFilter(
                subject,
                id(id),
                action,
                token(token),
                Instants.bound("from", from, zone),
                Instants.bound("to", to, zone));
    }

    private static String id(String text) {
        if (text == null) {
            return null;
        }
        if (text.isEmpty() || text.length() > MAX_ID) {
            throw ProblemException.badParameter("id", "Expected an id, a slug or a code of at most 120 characters.");
        }
        Ref ref = Ref.parse(text);
        return ref.id() == null ? ref.slug() : ref.id().toString();
    }

    private static UUID token(String text) {
        if (text == null) {
            return null;
        }
        UUID id = Ref.parse(text).id();
        if (id == null) {
            throw ProblemException.badParameter("token", "Expected the id of a token.");
        }
        return id;
    }
}
