package news.gisa.text;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.DiscriminatorMapping;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A part of a body, told apart by {@code type}. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Block.Paragraph.class, name = "paragraph"),
    @JsonSubTypes.Type(value = Block.Heading.class, name = "heading"),
    @JsonSubTypes.Type(value = Block.Picture.class, name = "image"),
    @JsonSubTypes.Type(value = Block.Quote.class, name = "quote"),
    @JsonSubTypes.Type(value = Block.Listing.class, name = "list"),
    @JsonSubTypes.Type(value = Block.Code.class, name = "code"),
    @JsonSubTypes.Type(value = Block.Slot.class, name = "slot"),
    @JsonSubTypes.Type(value = Block.Embed.class, name = "embed"),
    @JsonSubTypes.Type(value = Block.Break.class, name = "break")
})
@Schema(
        name = "Block",
        description = "A part of a body.",
        oneOf = {
            Block.Paragraph.class,
            Block.Heading.class,
            Block.Picture.class,
            Block.Quote.class,
            Block.Listing.class,
            Block.Code.class,
            Block.Slot.class,
            Block.Embed.class,
            Block.Break.class
        },
        discriminatorProperty = "type",
        discriminatorMapping = {
            @DiscriminatorMapping(value = "paragraph", schema = Block.Paragraph.class),
            @DiscriminatorMapping(value = "heading", schema = Block.Heading.class),
            @DiscriminatorMapping(value = "image", schema = Block.Picture.class),
            @DiscriminatorMapping(value = "quote", schema = Block.Quote.class),
            @DiscriminatorMapping(value = "list", schema = Block.Listing.class),
            @DiscriminatorMapping(value = "code", schema = Block.Code.class),
            @DiscriminatorMapping(value = "slot", schema = Block.Slot.class),
            @DiscriminatorMapping(value = "embed", schema = Block.Embed.class),
            @DiscriminatorMapping(value = "break", schema = Block.Break.class)
        })
public sealed interface Block {
    /** Running text. */
    @Schema(name = "ParagraphBlock", description = "Running text.")
    record Paragraph(
            @Schema(required = true, description = "Plain text, to the character.")
            String text,

            @Schema(required = true, description = "Safe inline HTML.")
            String html)
            implements Block {}

    /** A heading inside the body. */
    @Schema(name = "HeadingBlock", description = "A heading inside the body.")
    record Heading(
            @Schema(required = true, minimum = "1", maximum = "6")
            int level,

            @Schema(required = true) String text,
            @Schema(required = true) String html)
            implements Block {}

    /** A picture between paragraphs. */
    @Schema(name = "ImageBlock", description = "A picture between paragraphs.")
    record Picture(
            @Schema(required = true) String url,

            @Schema(required = true, description = "What is to be seen.")
            String alt,

            @Schema(required = true, nullable = true, description = "Text printed below.")
            String caption)
            implements Block {}

    /** Quoted blocks. */
    @Schema(name = "QuoteBlock", description = "Quoted blocks.")
    record Quote(@Schema(required = true) List<Block> blocks) implements Block {}

    /** A list. */
    @Schema(name = "ListBlock", description = "A list.")
    record Listing(
            @Schema(required = true) boolean ordered,

            @Schema(required = true, nullable = true, description = "First number of an ordered list.")
            Integer start,

            @Schema(required = true) List<Item> items)
            implements Block {}

    /** One item of a list. */
    @Schema(name = "ListItem", description = "One item of a list.")
    record Item(@Schema(required = true) List<Block> blocks) {}

    /** Preformatted text. */
    @Schema(name = "CodeBlock", description = "Preformatted text.")
    record Code(
            @Schema(required = true, nullable = true) String language,
            @Schema(required = true) String text) implements Block {}

    /** A place that the frontend fills, such as an advertisement. */
    @Schema(name = "SlotBlock", description = "A place that the frontend fills, such as an advertisement.")
    record Slot(
            @Schema(required = true, examples = "ad") String name,
            @Schema(required = true) Map<String, String> attributes)
            implements Block {}

    /** Something of another site, by address. */
    @Schema(name = "EmbedBlock", description = "Something of another site, by address.")
    record Embed(
            @Schema(required = true, description = "Absolute http or https URL.")
            String url) implements Block {}

    /** A change of subject. */
    @Schema(name = "BreakBlock", description = "A change of subject.")
    record Break() implements Block {}
}
