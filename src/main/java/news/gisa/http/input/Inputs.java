package news.gisa.http.input;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.time.ZoneId;
import java.util.List;
import news.gisa.http.problem.JsonFaults;
import news.gisa.http.problem.ProblemException;
import news.gisa.http.problem.Violations;

/** Binds what did not come as a whole JSON body, by the same rules: patched states and front matter. */
@Singleton
public class Inputs {
    private final ObjectMapper json;
    private final ObjectMapper untyped;
    private final Validator validator;

    public Inputs(ObjectMapper json, Validator validator) {
        this.json = json;
        this.untyped = StrictJson.lenientScalars(json);
        this.validator = validator;
    }

    /**
     * The state that a merge patch makes of the present one, valid as if it had been sent whole; but a text that stands already
     * is not judged again, since it may be older than the rule.
     */
    public <T> T patched(T present, MergePatch patch, Class<T> type) {
        ObjectNode state = json.valueToTree(present);
        StandingTexts standing = StandingTexts.of(state);
        return bind(json.reader().withAttribute(StrictJson.STANDING, standing), patch.applyTo(state), type, standing);
    }

    /**
     * Members whose values are all text: the type of each field decides what the text means.
     *
     * @param zone of the times without an offset
     */
    public <T> T untyped(ObjectNode members, Class<T> type, ZoneId zone) {
        return bind(untyped.reader().withAttribute(StrictJson.ZONE, zone), members, type, StandingTexts.NONE);
    }

    /** Members of JSON, with types of their own. */
    public <T> T typed(ObjectNode members, Class<T> type) {
        return bind(json.reader(), members, type, StandingTexts.NONE);
    }

    private <T> T bind(ObjectReader reader, ObjectNode members, Class<T> type, StandingTexts standing) {
        T input;
        try {
            input = reader.treeToValue(members, type);
        } catch (JacksonException e) {
            throw JsonFaults.toProblem(e);
        }
        List<ConstraintViolation<T>> violations = validator.validate(input).stream()
                .filter(violation -> !(violation.getInvalidValue() instanceof String text
                        && standing.hold(Violations.pointer(violation), text)))
                .toList();
        if (!violations.isEmpty()) {
            throw ProblemException.invalid(Violations.toErrors(violations));
        }
        return input;
    }
}
