package news.gisa.section;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Set;
import news.gisa.http.Tagged;
import news.gisa.http.Versioned;
import news.gisa.text.PathSegment;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A tag as everybody sees it. */
@Schema(name = "Tag", description = "What articles are about.")
public record TagResponse(
        @Schema(required = true, description = "Last part of the address.", examples = "배터리")
        String slug,

        @Schema(required = true, description = "Name as printed.", examples = "배터리")
        String name,

        @Schema(required = true, nullable = true, description = "What it names, if said.")
        TagKind kind,

        @Schema(required = true, description = "Number of articles with it that are public now.")
        long articleCount,

        @JsonIgnore String version)
        implements Versioned, Tagged {

    static TagResponse of(Tag tag, long articleCount) {
        return new TagResponse(tag.slug(), tag.name(), tag.kind(), articleCount, Versioned.of(tag.version(), tag.id()));
    }

    @Override
    public Set<String> cacheTags() {
        return Set.of(tag(slug));
    }

    public static String tag(String slug) {
        return "tag:" + PathSegment.of(slug);
    }
}
