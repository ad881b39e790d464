package news.gisa.article.content;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.util.List;
import news.gisa.text.markdown.Block;
import news.gisa.text.markdown.MarkdownBody;
import news.gisa.text.markdown.RenderedSize;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The text of an article in the form that was asked for; the member named like the format is there, the others are not. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonSerialize(using = BodyWriter.class)
@Schema(name = "Body", description = "The text of an article; the member named like its format is there.")
public record Body(
        @Schema(required = true) Format format,
        @Schema(description = "Typed blocks, in order.") List<Block> blocks,
        @Schema(description = "Safe HTML.") String html,

        @Schema(description = "Plain text, paragraphs separated by a blank line; slots and embeds left out.")
        String text,

        @Schema(description = "The source: CommonMark with directives, to the character.")
        String markdown,

        @JsonIgnore @Schema(hidden = true) Written written) {

    /**
     * The body as JSON, made before; then this stands for the member of its format too.
     *
     * @param size how many characters it takes
     */
    record Written(ReadyJson json, long size) {}

    Body written(ReadyJson json) {
        return new Body(format, null, null, null, null, new Written(json, size()));
    }

    /** How many characters it takes in this form. */
    public long size() {
        if (written != null) {
            return written.size();
        }
        return switch (format) {
            case blocks -> RenderedSize.of(blocks);
            case html -> html.length();
            case text -> text.length();
            case markdown -> markdown.length();
        };
    }

    /** Forms of a body; the names are those of the wire. */
    @Schema(name = "BodyFormat")
    public enum Format {
        blocks,
        html,
        text,
        markdown
    }

    public static Body of(String markdown, Format format) {
        if (format == Format.markdown) {
            return new Body(format, null, null, null, markdown, null);
        }
        MarkdownBody body = MarkdownBody.parse(markdown);
        return switch (format) {
            case html -> new Body(format, null, body.html(), null, null, null);
            case text -> new Body(format, null, null, body.text(), null, null);
            default -> ofBlocks(body.blocks());
        };
    }

    static Body ofBlocks(List<Block> blocks) {
        return new Body(Format.blocks, blocks, null, null, null, null);
    }
}
