package news.gisa.text.markdown;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.DiscriminatorMapping;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;

/**
 * One block of a body. In JSON it is an object that says by {@code type} which of the records here it is.
 *
 * <p>The type is a property of the value rather than one that Jackson adds by the declared type, so that it is there in a list whose
 * element type was erased, too.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.EXISTING_PROPERTY, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Block.Paragraph.class, name = "paragraph"),
    @JsonSubTypes.Type(value = Block.Heading.class, name = "heading"),
    @JsonSubTypes.Type(value = Block.Image.class, name = "image"),
    @JsonSubTypes.Type(value = Block.Quote.class, name = "quote"),
    @JsonSubTypes.Type(value = Block.ItemList.class, name = "list"),
    @JsonSubTypes.Type(value = Block.Table.class, name = "table"),
    @JsonSubTypes.Type(value = Block.Code.class, name = "code"),
    @JsonSubTypes.Type(value = Block.Slot.class, name = "slot"),
    @JsonSubTypes.Type(value = Block.Embed.class, name = "embed"),
    @JsonSubTypes.Type(value = Block.Break.class, name = "break")
})
@JsonPropertyOrder("type")
@Schema(
        name = "Block",
        description = "One block of a body; its type says which.",
        oneOf = {
            Block.Paragraph.class,
            Block.Heading.class,
            Block.Image.class,
            Block.Quote.class,
            Block.ItemList.class,
            Block.Table.class,
            Block.Code.class,
            Block.Slot.class,
            Block.Embed.class,
            Block.Break.class
        },
        discriminatorProperty = "type",
        discriminatorMapping = {
            @DiscriminatorMapping(value = "paragraph", schema = Block.Paragraph.class),
            @DiscriminatorMapping(value = "heading", schema = Block.Heading.class),
            @DiscriminatorMapping(value = "image", schema = Block.Image.class),
            @DiscriminatorMapping(value = "quote", schema = Block.Quote.class),
            @DiscriminatorMapping(value = "list", schema = Block.ItemList.class),
            @DiscriminatorMapping(value = "table", schema = Block.Table.class),
            @DiscriminatorMapping(value = "code", schema = Block.Code.class),
            @DiscriminatorMapping(value = "slot", schema = Block.Slot.class),
            @DiscriminatorMapping(value = "embed", schema = Block.Embed.class),
            @DiscriminatorMapping(value = "break", schema = Block.Break.class)
        })
public sealed interface Block {

    /** The value of {@code type} in JSON. */
    @JsonProperty
    String type();

    /** The words of the block without markup; empty for a block that has none, such as a slot. */
    default String text() {
        return "";
    }

    /** The words of blocks that follow each other: one blank line between two of them, nothing for a block without words. */
    static String text(List<Block> blocks) {
        return join(blocks, "\n\n");
    }

    private static String join(List<Block> blocks, String separator) {
        return blocks.stream().map(Block::text).filter(text -> !text.isEmpty()).collect(Collectors.joining(separator));
    }

    @Schema(
            name = "ParagraphBlock",
            description = "A paragraph.",
            requiredProperties = {"type", "text", "html"},
            properties = @SchemaProperty(name = "type", type = SchemaType.STRING, enumeration = "paragraph"))
    record Paragraph(
            @Schema(description = "The words without markup; a line break is \\n.")
            String text,

            @Schema(description = "The words with inline markup, safe to show, without the p element.")
            String html)
            implements Block {

        @Override
        public String type() {
            return "paragraph";
        }
    }

    @Schema(
            name = "HeadingBlock",
            description = "A heading within the body.",
            requiredProperties = {"type", "level", "text", "html"},
            properties = @SchemaProperty(name = "type", type = SchemaType.STRING, enumeration = "heading"))
    record Heading(
            @Schema(description = "The level, from 1 to 6.", minimum = "1", maximum = "6")
            int level,

            @Schema(description = "The words without markup.")
            String text,

            @Schema(description = "The words with inline markup, safe to show, without the h element.")
            String html)
            implements Block {

        @Override
        public String type() {
            return "heading";
        }
    }

    @Schema(
            name = "ImageBlock",
            description = "An image that stands on its own.",
            requiredProperties = {"type", "url", "alt", "caption"},
            properties = @SchemaProperty(name = "type", type = SchemaType.STRING, enumeration = "image"))
    record Image(
            @Schema(description = "The address, relative or of http or https.")
            String url,

            @Schema(description = "What is seen, for those who cannot see it; may be empty.")
            String alt,

            @Schema(description = "The caption, null if there is none.", nullable = true)
            String caption)
            implements Block {

        @Override
        public String type() {
            return "image";
        }

        @Override
        public String text() {
            return caption == null ? "" : caption;
        }
    }

    @Schema(
            name = "QuoteBlock",
            description = "A quotation.",
            requiredProperties = {"type", "blocks"},
            properties = @SchemaProperty(name = "type", type = SchemaType.STRING, enumeration = "quote"))
    record Quote(@Schema(description = "What is quoted.") List<Block> blocks) implements Block {

        public Quote {
            blocks = List.copyOf(blocks);
        }

        @Override
        public String type() {
            return "quote";
        }

        @Override
        public String text() {
            return Block.text(blocks);
        }
    }

    @Schema(
            name = "ListBlock",
            description = "A list, with bullets or numbers.",
            requiredProperties = {"type", "ordered", "start", "items"},
            properties = @SchemaProperty(name = "type", type = SchemaType.STRING, enumeration = "list"))
    record ItemList(
            @Schema(description = "Whether the items are numbered.")
            boolean ordered,

            @Schema(description = "The number of the first item, null if they are not numbered.", nullable = true)
            Integer start,

            @Schema(description = "The items in their order.")
            List<Item> items)
            implements Block {

        /** Longer markers indent no further, and empty lines not at all: in many levels short lines would become long ones. */
        private static final int MOST_INDENT = 4;

        private static final Pattern NEXT_LINE = Pattern.compile("\\n(?=[^\\n])");

        public ItemList {
            items = List.copyOf(items);
        }

        @Override
        public String type() {
            return "list";
        }

        @Override
        public String text() {
            List<String> lines = new ArrayList<>();
            for (Item item : items) {
                String text = join(item.blocks(), "\n");
                String marker = ordered ? item.number() + ". " : "- ";
                if (!text.isEmpty()) {
                    lines.add(marker + indented(text, marker.length()));
                } else if (ordered && item.blocks().isEmpty()) {
                    // All that was written is the number.
                    lines.add(marker.strip());
                }
            }
            return String.join("\n", lines);
        }

        private static String indented(String text, int marker) {
            return NEXT_LINE.matcher(text).replaceAll("\n" + " ".repeat(Math.min(marker, MOST_INDENT)));
        }
    }

    /** An item of a list; not a block itself. */
    @Schema(
            name = "ListItem",
            description = "One item of a list.",
            requiredProperties = {"number", "blocks"})
    record Item(
            @Schema(
                    description =
                            "The number as it was written, which need not follow the one before; null if they are not numbered.",
                    nullable = true)
            Integer number,

            @Schema(description = "What the item holds.") List<Block> blocks) {

        public Item {
            blocks = List.copyOf(blocks);
        }

        /** An item that has no number. */
        public Item(List<Block> blocks) {
            this(null, blocks);
        }
    }

    @Schema(
            name = "TableBlock",
            description = "A table with a header. A row has the cells that were written, which may be more or fewer.",
            requiredProperties = {"type", "alignments", "header", "rows"},
            properties = @SchemaProperty(name = "type", type = SchemaType.STRING, enumeration = "table"))
    record Table(
            @Schema(description = "Of each column of the header.")
            List<Alignment> alignments,

            @Schema(description = "The cells of the first line.")
            List<Cell> header,

            @Schema(description = "The cells of each further line.")
            List<List<Cell>> rows)
            implements Block {

        public Table {
            alignments = List.copyOf(alignments);
            header = List.copyOf(header);
            rows = List.copyOf(rows);
        }

        @Override
        public String type() {
            return "table";
        }

        @Override
        public String text() {
            return Stream.concat(Stream.of(header), rows.stream())
                    .map(row -> row.stream().map(Cell::text).collect(Collectors.joining(" | ")))
                    .collect(Collectors.joining("\n"));
        }
    }

    /** A cell of a table; not a block itself. */
    @Schema(
            name = "TableCell",
            description = "One cell of a table.",
            requiredProperties = {"text", "html"})
    record Cell(
            @Schema(description = "The words without markup.")
            String text,

            @Schema(description = "The words with inline markup, safe to show, without the element of the cell.")
            String html) {}

    /** Where the words of a column stand; the names are those of the wire. */
    @Schema(name = "TableAlignment")
    enum Alignment {
        none,
        left,
        center,
        right;

        /** By the colons beside the dashes. */
        static Alignment of(boolean colonBefore, boolean colonBehind) {
            if (colonBefore) {
                return colonBehind ? center : left;
            }
            return colonBehind ? right : none;
        }
    }

    @Schema(
            name = "CodeBlock",
            description = "Text whose spaces and line breaks count.",
            requiredProperties = {"type", "language", "text"},
            properties = @SchemaProperty(name = "type", type = SchemaType.STRING, enumeration = "code"))
    record Code(
            @Schema(description = "The language as written after the fence, null if none is.", nullable = true)
            String language,

            @Schema(description = "The text, without the line break at its end.")
            String text)
            implements Block {

        @Override
        public String type() {
            return "code";
        }
    }

    @Schema(
            name = "SlotBlock",
            description = "A place that a frontend fills, as with an advertisement.",
            requiredProperties = {"type", "name", "attributes"},
            properties = @SchemaProperty(name = "type", type = SchemaType.STRING, enumeration = "slot"))
    record Slot(
            @Schema(description = "What it is for: ad.") String name,

            @Schema(description = "The attributes as written in the body.", additionalProperties = String.class)
            Map<String, String> attributes)
            implements Block {

        public Slot {
            attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
        }

        @Override
        public String type() {
            return "slot";
        }
    }

    @Schema(
            name = "EmbedBlock",
            description = "Something from elsewhere that a frontend may show in place.",
            requiredProperties = {"type", "url"},
            properties = @SchemaProperty(name = "type", type = SchemaType.STRING, enumeration = "embed"))
    record Embed(
            @Schema(description = "The absolute address, of http or https.")
            String url) implements Block {

        @Override
        public String type() {
            return "embed";
        }
    }

    @Schema(
            name = "BreakBlock",
            description = "A break between two parts of the body.",
            requiredProperties = {"type"},
            properties = @SchemaProperty(name = "type", type = SchemaType.STRING, enumeration = "break"))
    record Break() implements Block {

        @Override
        public String type() {
            return "break";
        }
    }
}
