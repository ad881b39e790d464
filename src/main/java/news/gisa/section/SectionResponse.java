package news.gisa.section;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Set;
import news.gisa.http.Tagged;
import news.gisa.http.Versioned;
import news.gisa.text.PathSegment;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A section as everybody sees it. */
@Schema(name = "Section", description = "A department of the publication.")
public record SectionResponse(
        @Schema(required = true, description = "Last part of the address.", examples = "business")
        String slug,

        @Schema(required = true, description = "Name as printed.", examples = "산업")
        String name,

        @Schema(required = true, nullable = true, description = "Slug of the section above.", examples = "economy")
        String parent,

        @Schema(required = true, description = "Place among all sections.", examples = "3")
        int position,

        @Schema(
                required = true,
                description = "Number of articles in it that are public now; not of sections below it.")
        long articleCount,

        @JsonIgnore String version)
        implements Versioned, Tagged {

    @Override
    public Set<String> cacheTags() {
        return Set.of(tag(slug));
    }

    public static String tag(String slug) {
        return "section:" + PathSegment.of(slug);
    }
}
