package news.gisa.feed;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A news object of IPTC ninjs 3.1, with the names of that standard. What is not known is left out. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(name = "Ninjs", description = "An article as IPTC ninjs 3.1, see https://iptc.org/standards/ninjs/.")
public record Ninjs(
        @Schema(required = true, description = "The id, as urn:uuid.")
        String uri,

        @Schema(description = "Of an associated object.") String name,

        @Schema(description = "Of an associated object: what it is to the article.")
        String rel,

        @Schema(required = true, examples = "text") String type,
        @Schema(required = true, examples = "full") String representationType,
        @Schema(description = "First publication.") Instant firstCreated,

        @Schema(description = "Latest update or correction.")
        Instant versionCreated,

        @Schema(description = "Only with version=, for editors.")
        Instant embargoedUntil,

        @Schema(required = true, description = "usable; for editors withheld, while the revision is not public.")
        String pubStatus,

        @Schema(minimum = "1", maximum = "9", description = "1 is the most urgent.")
        Integer urgency,

        @Schema(required = true, description = "Language tag (BCP 47).")
        String language,

        @Schema(description = "The headline has the role main, each line below it the role deck.")
        List<Text> headlines,

        @Schema(description = "Roles: summary, correction; of a picture: caption, alt.")
        List<Text> descriptions,

        @Schema(description = "As HTML and as plain text, without slots.")
        List<Text> bodies,

        @Schema(description = "The people of the byline, also guests.")
        List<Party> people,

        @Schema(description = "The agencies of the byline, and whom the text was taken over from.")
        List<Source> infoSources,

        @Schema(description = "The section and the tags.") List<Subject> subjects,
        @Schema(description = "The byline as printed.") String by,
        @Schema(description = "The slug.") String slugline,
        @Schema(description = "Of a picture.") List<Rendition> renditions,
        @Schema(description = "The lead picture.") List<Ninjs> associations,

        @Schema(description = "Roles: page, canonical.") List<AltId> altIds,

        Standard standard) {

    /** A text in one of its roles. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "NinjsText")
    public record Text(
            String role,
            String contentType,
            @Schema(required = true) String value) {
        static Text plain(String role, String value) {
            return new Text(role, "text/plain", value);
        }
    }

    /** A person. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "NinjsPerson")
    public record Party(
            @Schema(required = true) String name,
            @Schema(required = true) String rel,

            @Schema(description = "The author's id, as urn:uuid; not of guests.")
            String uri,

            @Schema(description = "The author's slug; not of guests.")
            String literal,

            @Schema(description = "The author's page; not of guests.")
            List<Contact> contactInfo) {}

    /** Where somebody is found. */
    @Schema(name = "NinjsContact")
    public record Contact(
            @Schema(required = true, examples = "web") String type,
            @Schema(required = true) String value) {}

    /** Where something comes from. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "NinjsSource")
    public record Source(@Schema(required = true) String name, String role) {}

    /** What it is about. */
    @Schema(name = "NinjsSubject")
    public record Subject(
            @Schema(required = true) String name,
            @Schema(required = true, examples = "section") String rel,
            @Schema(required = true, description = "Slug.") String literal) {}

    /** A file of a picture. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "NinjsRendition")
    public record Rendition(
            @Schema(required = true) String name,
            @Schema(required = true) String href,
            Integer width,
            Integer height) {}

    /** Another name of the article. */
    @Schema(name = "NinjsAltId")
    public record AltId(
            @Schema(required = true) String role,
            @Schema(required = true) String value) {}

    /** The standard. */
    @Schema(name = "NinjsStandard")
    public record Standard(
            @Schema(required = true) String name,
            @Schema(required = true) String version,
            @Schema(required = true) String schema) {
        static final Standard NINJS =
                new Standard("ninjs", "3.1", "http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json#");
    }
}
