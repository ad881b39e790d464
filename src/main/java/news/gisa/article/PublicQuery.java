package news.gisa.article;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** The filters of a list of public articles, in the words of a request; null leaves a property open. */
public record PublicQuery(
        @RestQuery @Parameter(description = PublicFilters.SECTION)
        String section,

        @RestQuery @Parameter(description = PublicFilters.TAG)
        String tag,

        @RestQuery @Parameter(description = PublicFilters.AUTHOR)
        String author,

        @RestQuery @Parameter(description = PublicFilters.LANGUAGE)
        String language,

        @RestQuery @Parameter(description = PublicFilters.FROM)
        String from,

        @RestQuery @Parameter(description = PublicFilters.TO)
        String to) {}
