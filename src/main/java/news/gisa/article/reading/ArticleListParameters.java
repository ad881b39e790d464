package news.gisa.article.reading;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import news.gisa.article.ArticleStatus;
import news.gisa.article.RevisionFinder;
import news.gisa.http.problem.ProblemException;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/**
 * The filters of both lists of articles, of the public and of the desk, which share an address but not all filters; in the words
 * of a request, null leaves a property open.
 */
public record ArticleListParameters(
        @RestQuery @Parameter(description = FilterResolver.SECTION)
        String section,

        @RestQuery @Parameter(description = FilterResolver.TAG)
        String tag,

        @RestQuery @Parameter(description = FilterResolver.AUTHOR)
        String author,

        @RestQuery @Parameter(description = FilterResolver.LANGUAGE)
        String language,

        @RestQuery @Parameter(description = FilterResolver.FROM + PUBLIC_ONLY)
        String from,

        @RestQuery @Parameter(description = FilterResolver.TO + PUBLIC_ONLY)
        String to,

        @RestQuery @Parameter(description = FilterResolver.AS_OF + PUBLIC_ONLY)
        String asOf,

        @RestQuery @Parameter(description = "latest: the lists of the desk; needs a token.")
        String version,

        @RestQuery @Parameter(description = "How it stands; trashed finds the trash." + DESK_ONLY)
        ArticleStatus status,

        @RestQuery
        @Parameter(description = "Whether the latest text waits for the desk, also of a published article." + DESK_ONLY)
        Boolean inReview,

        @RestQuery
        @Parameter(
                description =
                        "Changed by somebody, in any way, at or after this instant, or this date in the site's zone; what the clock"
                                + " did, and merges of its tags and authors, are not changes of it." + DESK_ONLY)
        String changedSince,

        @RestQuery
        @Parameter(
                description =
                        "Text that the headline contains, in any case. For each page at most 1,000 articles are looked"
                                + " through, the newest first; where that is not enough to fill it, searched says so and next goes on."
                                + DESK_ONLY)
        String headline,

        @RestQuery @Parameter(description = "true: those made with this token, or a token of its author." + DESK_ONLY)
        Boolean mine) {

    private static final String PUBLIC_ONLY = " Not with version=latest.";
    private static final String DESK_ONLY = " Only with version=latest.";

    /** @throws ProblemException naming a filter that is not one of the list that was asked for */
    boolean isForDesk() {
        if (version == null) {
            refuse(ofDesk(), "A filter of the desk: add version=latest.");
            return false;
        }
        if (!version.equals(RevisionFinder.LATEST)) {
            throw ProblemException.badParameter("version", "Expected latest: a list shows no single revision.");
        }
        refuse(ofPublic(), "A filter of public articles: it cannot be combined with version=latest.");
        return true;
    }

    private static void refuse(Map<String, Object> others, String detail) {
        others.entrySet().stream()
                .filter(filter -> Objects.nonNull(filter.getValue()))
                .findFirst()
                .ifPresent(filter -> {
                    throw ProblemException.badParameter(filter.getKey(), detail);
                });
    }

    private Map<String, Object> ofPublic() {
        Map<String, Object> filters = new LinkedHashMap<>();
        filters.put("from", from);
        filters.put("to", to);
        filters.put("asOf", asOf);
        return filters;
    }

    private Map<String, Object> ofDesk() {
        Map<String, Object> filters = new LinkedHashMap<>();
        filters.put("status", status);
        filters.put("inReview", inReview);
        filters.put("changedSince", changedSince);
        filters.put("headline", headline);
        filters.put("mine", mine);
        return filters;
    }

    PublicListParameters forPublic() {
        return new PublicListParameters(section, tag, author, language, from, to);
    }
}
