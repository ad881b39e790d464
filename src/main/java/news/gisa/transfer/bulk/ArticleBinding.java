package news.gisa.transfer.bulk;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import news.gisa.article.content.ArticleInput;
import news.gisa.article.publication.PublishRequest;
import news.gisa.http.problem.FieldError;
import news.gisa.http.problem.ProblemException;
import news.gisa.http.seal.Sha256;
import news.gisa.text.TextRules;
import news.gisa.text.Visible;

/** Makes an article of the members of a line, by the rules of what editors send. */
@Singleton
class ArticleBinding {
    static final String EXTERNAL_ID = "externalId";
    static final String PUBLISH = "publish";
    private static final int LONGEST_ID = 300;

    private final ObjectMapper canonical;

    ArticleBinding(ObjectMapper json) {
        this.canonical = json.copy().setDefaultPropertyInclusion(JsonInclude.Include.NON_NULL);
    }

    /** Makes an object of a kind of members. */
    interface Binder {
        <T> T bind(ObjectNode members, Class<T> type);
    }

    /** @throws ProblemException with every fault that was found */
    ArticleLine bind(long number, ObjectNode members, Binder binder) {
        JsonNode id = members.remove(EXTERNAL_ID);
        JsonNode wanted = members.remove(PUBLISH);
        List<FieldError> faults = new ArrayList<>(faultsOf(id));
        ArticleInput input = tried(() -> binder.bind(members, ArticleInput.class), "", faults);
        PublishRequest publish = tried(() -> publish(wanted, binder), "/" + PUBLISH, faults);
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(faults);
        }
        return new ArticleLine(number, id.textValue(), input, publish, checksum(input, publish));
    }

    private static List<FieldError> faultsOf(JsonNode id) {
        boolean isGood = id != null
                && id.isTextual()
                && !Visible.isBlank(id.textValue())
                && id.textValue().length() <= LONGEST_ID
                && id.textValue().lines().count() == 1
                && TextRules.firstIllegal(id.textValue()) < 0;
        return isGood
                ? List.of()
                : List.of(FieldError.at(
                        "/" + EXTERNAL_ID,
                        "Expected the name of the article in the system that it comes from, of 1 to " + LONGEST_ID
                                + " characters, such as wire:2026-1234."));
    }

    private static PublishRequest publish(JsonNode wanted, Binder binder) {
        if (wanted == null || wanted.isNull()) {
            return null;
        }
        if (!(wanted instanceof ObjectNode members)) {
            throw ProblemException.invalid("", "Expected an object, as POST …/publish takes it; {} for now.");
        }
        PublishRequest publish = binder.bind(members, PublishRequest.class);
        if (publish.revision() != null) {
            throw ProblemException.invalid("/revision", "Leave it out: what is published is the text of this line.");
        }
        return publish;
    }

    private static <T> T tried(Supplier<T> binding, String prefix, List<FieldError> faults) {
        try {
            return binding.get();
        } catch (ProblemException e) {
            e.toProblem("/").errors().stream()
                    .map(fault -> FieldError.at(prefix + fault.pointer(), fault.detail()))
                    .forEach(faults::add);
            return null;
        }
    }

    /** The same for the same content, in whatever order and form it came. */
    private String checksum(ArticleInput input, PublishRequest publish) {
        try {
            return Sha256.hex(canonical.writeValueAsBytes(Arrays.asList(input, publish)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("What came as JSON can be written as JSON", e);
        }
    }
}
