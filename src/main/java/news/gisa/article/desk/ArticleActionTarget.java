package news.gisa.article.desk;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import news.gisa.article.Article;
import news.gisa.http.Versioned;
import news.gisa.http.answer.ETags;
import news.gisa.http.input.Line;
import news.gisa.http.problem.ProblemException;
import news.gisa.http.problem.ProblemType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One of many articles: its id or slug, alone or with the revision that the client has seen. */
@JsonDeserialize(using = ArticleActionTarget.Reader.class)
@Schema(
        name = "ArticleActionTarget",
        description =
                "An id or slug, alone or with what the client has seen: the article refuses the action if it changed since.",
        oneOf = {String.class, ArticleActionTarget.Seen.class})
public record ArticleActionTarget(
        @NotNull(message = "Expected an id or slug.") @Line(max = 120)
        String ref,

        @Min(value = 1, message = "Expected the number of a revision.")
        Integer revision,

        @Line(max = 200) String etag) {

    /** The long form. */
    @Schema(name = "ArticleActionSeen", description = "An article as the client has seen it.")
    record Seen(
            @Schema(required = true, description = "Id or slug.")
            String ref,

            @Schema(description = "Number of the latest revision.", minimum = "1", examples = "3")
            Integer revision,

            @Schema(description = "ETag of any form of the latest version.")
            String etag) {}

    /** @return what is wrong with the tag, if anything is */
    Optional<String> fault() {
        return etag == null || ETags.isWellFormed(etag) && ETags.versions(etag).size() == 1
                ? Optional.empty()
                : Optional.of("Expected one strong entity tag as an answer had it, in its double quotes.");
    }

    /** @throws ProblemException 412 if it is not the latest that was seen */
    void requireSeen(Article article) {
        if (revision != null && revision != article.revision()) {
            throw changed("Revision " + revision + " was seen, the latest is " + article.revision() + ".");
        }
        if (etag != null && !ETags.versions(etag).equals(List.of(Versioned.of(article.revision(), article.id())))) {
            throw changed("The etag is not of the latest revision, which is " + article.revision() + ".");
        }
    }

    private static ProblemException changed(String detail) {
        return new ProblemException(ProblemType.PRECONDITION_FAILED, detail);
    }

    /** Reads either form. */
    static final class Reader extends StdDeserializer<ArticleActionTarget> {
        private static final long serialVersionUID = 1L;

        Reader() {
            super(ArticleActionTarget.class);
        }

        @Override
        public ArticleActionTarget deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (!parser.hasToken(JsonToken.START_OBJECT)) {
                return new ArticleActionTarget(context.readValue(parser, String.class), null, null);
            }
            Seen seen = context.readValue(parser, Seen.class);
            return new ArticleActionTarget(seen.ref(), seen.revision(), seen.etag());
        }
    }
}
