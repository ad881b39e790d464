package news.gisa.http.catalogue;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.Set;
import news.gisa.http.Tagged;
import news.gisa.http.Translated;
import news.gisa.http.problem.Problem;
import news.gisa.http.problem.ProblemLanguage;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A kind of problems, explained. */
@Schema(name = "ProblemKind", description = "A kind of problems: what it means and what to do.")
public record ProblemKind(
        @Schema(
                description = "Stable URI reference, which a problem has as its type.",
                required = true,
                examples = "/problems/bad-cursor")
        String type,

        @Schema(description = "The kind in one line.", required = true, examples = "The cursor is not one of ours")
        String title,

        @Schema(
                description = "The HTTP status that comes with it.",
                required = true,
                minimum = "400",
                maximum = "599",
                examples = "400")
        int status,

        @Schema(description = "What it means and what to do, in Markdown.", required = true)
        String description,

        @Schema(description = "The further members that its problems have.", required = true)
        List<Member> members,

        @Schema(description = "A problem of this kind.", required = true)
        Problem problem,

        @Schema(
                description =
                        "A command that makes the service on this machine answer with it; null where that needs a token, a certain"
                                + " state or much time.",
                required = true,
                nullable = true,
                examples = "curl -s 'localhost:8080/api/v1/headlines?cursor=x'")
        String curl,

        @JsonIgnore ProblemLanguage language)
        implements Tagged, Translated {

    /** A further member of a problem (RFC 9457, section 3.2). */
    @Schema(name = "ProblemMember", description = "A further member of the problems of a kind.")
    public record Member(
            @Schema(description = "Its name in the problem.", required = true, examples = "limit")
            String name,

            @Schema(description = "What it says.", required = true, examples = "The bound in bytes.")
            String meaning) {}

    @Override
    public Set<String> cacheTags() {
        return Set.of();
    }

    @Override
    public String languageTag() {
        return language.tag();
    }
}
