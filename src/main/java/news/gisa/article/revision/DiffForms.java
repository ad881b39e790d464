package news.gisa.article.revision;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import news.gisa.article.reading.ArticleMarkdown;
import news.gisa.article.reading.ArticleResponse;
import news.gisa.article.reading.RevisionItem;
import news.gisa.article.revision.DiffResponse.Sides;
import news.gisa.text.Html;
import news.gisa.text.diff.HtmlDiff;
import news.gisa.text.diff.JsonDiff;
import news.gisa.text.diff.UnifiedDiff;

/** A comparison as a unified diff of the Markdown, as a JSON Patch (RFC 6902), and as HTML with ins and del. */
@Provider
@Produces({DiffForms.UNIFIED, DiffForms.PATCH, MediaType.TEXT_HTML})
public class DiffForms implements MessageBodyWriter<DiffResponse> {
    static final String UNIFIED = "text/x-diff";
    public static final String PATCH = "application/json-patch+json";

    private final ObjectMapper json;
    private final ArticleMarkdown markdown;

    public DiffForms(ObjectMapper json, ArticleMarkdown markdown) {
        this.json = json;
        this.markdown = markdown;
    }

    @Override
    public boolean isWriteable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return type == DiffResponse.class;
    }

    @Override
    public void writeTo(
            DiffResponse diff,
            Class<?> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream stream)
            throws IOException {
        String text = switch (mediaType.getType() + "/" + mediaType.getSubtype()) {
            case UNIFIED -> unified(diff);
            case PATCH -> patch(diff.sides().shown().get());
            default -> html(diff);
        };
        stream.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private String unified(DiffResponse diff) {
        Sides sides = diff.sides();
        return UnifiedDiff.of(
                name(sides, diff.from()),
                markdown.write(sides.from()),
                name(sides, diff.to()),
                markdown.write(sides.to()));
    }

    private static String name(Sides sides, RevisionItem revision) {
        return sides.slug() + "@" + revision.number() + ".md";
    }

    private String patch(List<ArticleResponse> sides) throws IOException {
        return json.writeValueAsString(JsonDiff.of(json.valueToTree(sides.get(0)), json.valueToTree(sides.get(1))));
    }

    private static String html(DiffResponse diff) {
        String fields = diff.fields().stream().map(DiffForms::html).collect(Collectors.joining());
        return "<article>\n" + fields + HtmlDiff.ofBlocks(diff.body()) + "</article>\n";
    }

    private static String html(FieldChange change) {
        String words = change.words() == null
                ? "<del>" + Html.escape(String.valueOf(change.from())) + "</del><ins>"
                        + Html.escape(String.valueOf(change.to())) + "</ins>"
                : HtmlDiff.ofPieces(change.words());
        return "<section data-field=\"" + change.field() + "\">" + words + "</section>\n";
    }
}
