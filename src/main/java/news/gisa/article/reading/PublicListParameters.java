package news.gisa.article.reading;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** The filters of a list of public articles, in the words of a request; null leaves a property open. */
public record PublicListParameters(
        @RestQuery @Parameter(description = FilterResolver.SECTION)
        String section,

        @RestQuery @Parameter(description = FilterResolver.TAG)
        String tag,

        @RestQuery @Parameter(description = FilterResolver.AUTHOR)
        String author,

        @RestQuery @Parameter(description = FilterResolver.LANGUAGE)
        String language,

        @RestQuery @Parameter(description = FilterResolver.FROM)
        String from,

        @RestQuery @Parameter(description = FilterResolver.TO)
        String to) {}
