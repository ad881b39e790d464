package news.gisa.article;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import news.gisa.http.answer.Slice;
import news.gisa.http.problem.ProblemException;

/** The two kinds of lists of articles, of the public and of the desk, which share an address but not all filters. */
@ApplicationScoped
class ArticleLists {
    static final String PUBLIC_ONLY = " Not with version=latest.";
    static final String DESK_ONLY = " Only with version=latest.";

    private static final List<String> OF_THE_PUBLIC = List.of("from", "to", "asOf");
    private static final List<String> OF_THE_DESK = List.of("status", "inReview", "changedSince", "headline", "mine");

    private final ArticleReader reader;
    private final DeskReader desk;
    private final PublicFilters filters;

    ArticleLists(ArticleReader reader, DeskReader desk, PublicFilters filters) {
        this.reader = reader;
        this.desk = desk;
        this.filters = filters;
    }

    /** @param query the parameters of the request, each known and of its type */
    Slice<ArticleResponse> list(MultivaluedMap<String, String> query, int limit, String cursor, boolean total) {
        String version = query.getFirst("version");
        String include = query.getFirst("include");
        if (version == null) {
            refuse(query, OF_THE_DESK, "A filter of the desk: add version=latest.");
            return reader.list(publicFilter(query), limit, cursor, total, include);
        }
        if (!version.equals(RevisionFinder.LATEST)) {
            throw ProblemException.badParameter("version", "Expected latest: a list shows no single revision.");
        }
        refuse(query, OF_THE_PUBLIC, "A filter of public articles: it cannot be combined with version=latest.");
        return desk.list(deskFilter(query), limit, cursor, total, include);
    }

    private static void refuse(MultivaluedMap<String, String> query, List<String> names, String detail) {
        names.stream().filter(query::containsKey).findFirst().ifPresent(name -> {
            throw ProblemException.badParameter(name, detail);
        });
    }

    private PublicFilter publicFilter(MultivaluedMap<String, String> query) {
        return filters.resolve(
                query.getFirst("section"),
                query.getFirst("tag"),
                query.getFirst("author"),
                query.getFirst("language"),
                query.getFirst("from"),
                query.getFirst("to"),
                query.getFirst("asOf"));
    }

    private DeskFilter deskFilter(MultivaluedMap<String, String> query) {
        String status = query.getFirst("status");
        String inReview = query.getFirst("inReview");
        return new DeskFilter(
                status == null ? null : ArticleStatus.valueOf(status),
                inReview == null ? null : Boolean.valueOf(inReview),
                filters.section(query.getFirst("section")),
                filters.tag(query.getFirst("tag")),
                filters.author(query.getFirst("author")),
                query.getFirst("language"),
                filters.instant("changedSince", query.getFirst("changedSince")),
                query.getFirst("headline"),
                Boolean.parseBoolean(query.getFirst("mine")));
    }
}
