package news.gisa.article.reading;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import news.gisa.article.content.Body;
import news.gisa.http.answer.ShownFields;
import news.gisa.http.answer.Slice;
import news.gisa.http.input.Names;
import news.gisa.http.problem.ProblemException;

/** Articles at their address: what the public sees or, where a version is asked for, what the desk does. */
@ApplicationScoped
class ArticleReader {
    private static final String BODY = "body";

    private final PublicReader publicReader;
    private final DeskReader desk;
    private final DeskLists deskLists;
    private final FilterResolver filters;
    private final Inclusions inclusions;
    private final ShownFields shown;

    ArticleReader(
            PublicReader publicReader,
            DeskReader desk,
            DeskLists deskLists,
            FilterResolver filters,
            Inclusions inclusions,
            ShownFields shown) {
        this.publicReader = publicReader;
        this.desk = desk;
        this.deskLists = deskLists;
        this.filters = filters;
        this.inclusions = inclusions;
        this.shown = shown;
    }

    Slice<ArticleResponse> list(ArticleListParameters query, int limit, String cursor, boolean total, String include) {
        return query.isForDesk()
                ? deskLists.list(filters.resolveForDesk(query), limit, cursor, total, bodies(include))
                : publicReader.list(
                        filters.resolve(query.forPublic(), query.asOf(), cursor),
                        limit,
                        cursor,
                        total,
                        bodies(include));
    }

    private Body.Format bodies(String include) {
        boolean wanted = !Names.parse("include", include, List.of(BODY)).isEmpty();
        return wanted && shown.contain(BODY) ? Body.Format.blocks : null;
    }

    /**
     * One article.
     *
     * @param version null for what is public; latest, published or a revision number for the desk
     * @param asOf in words; null for now
     */
    ArticleResponse get(String ref, String version, String asOf, Body.Format format, String include) {
        Instant at = filters.asOf(asOf);
        Inclusions.Wanted wanted = inclusions.parse(include);
        if (version == null) {
            return publicReader.get(ref, at, shown(format), wanted);
        }
        if (asOf != null) {
            throw ProblemException.badParameter("asOf", "Cannot be combined with version, which is no matter of time.");
        }
        return desk.get(ref, version, shown(format), wanted);
    }

    /** One that is not shown is not rendered either. */
    private Body.Format shown(Body.Format format) {
        return shown.contain(BODY) ? format : Body.Format.markdown;
    }
}
