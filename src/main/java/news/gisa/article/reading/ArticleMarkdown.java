package news.gisa.article.reading;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Provider;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.MessageBodyWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import news.gisa.article.content.ArticleInput;
import news.gisa.http.input.Inputs;
import news.gisa.http.input.Utf8;
import news.gisa.http.problem.ProblemException;
import news.gisa.site.SiteConfig;
import news.gisa.text.frontmatter.FrontMatter;
import news.gisa.text.frontmatter.FrontMatterException;

/** Articles as {@code text/markdown} (RFC 7763): YAML front matter with the names of the JSON form, then the body. */
@jakarta.ws.rs.ext.Provider
@Consumes(ArticleMarkdown.MEDIA_TYPE)
@Produces(ArticleMarkdown.MEDIA_TYPE)
public class ArticleMarkdown implements MessageBodyReader<ArticleInput>, MessageBodyWriter<ArticleResponse> {
    public static final String MEDIA_TYPE = "text/markdown";
    private static final String BODY = "body";

    private final ObjectMapper json;
    private final Inputs inputs;
    private final ArticleSource source;

    /** Not the value: providers are made while the build's settings are the only ones. */
    private final Provider<SiteConfig> site;

    public ArticleMarkdown(ObjectMapper json, Inputs inputs, ArticleSource source, Provider<SiteConfig> site) {
        this.json = json;
        this.inputs = inputs;
        this.source = source;
        this.site = site;
    }

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return type == ArticleInput.class;
    }

    @Override
    public ArticleInput readFrom(
            Class<ArticleInput> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        return read(Utf8.decode(body.readAllBytes()));
    }

    /** @throws ProblemException naming line and column, or the field */
    public ArticleInput read(String document) {
        FrontMatter parts;
        try {
            parts = FrontMatter.parse(document);
        } catch (FrontMatterException e) {
            throw ProblemException.malformed(e.getMessage(), e.line(), e.column());
        }
        ObjectNode fields = parts.fields();
        if (fields.has(BODY)) {
            throw ProblemException.invalid("/body", "The body stands below the front matter, not in it.");
        }
        return inputs.untyped(
                fields.put(BODY, parts.body()), ArticleInput.class, site.get().timeZone());
    }

    @Override
    public boolean isWriteable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return type == ArticleResponse.class;
    }

    @Override
    public void writeTo(
            ArticleResponse article,
            Class<?> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream stream)
            throws IOException {
        stream.write(write(source.of(article)).getBytes(StandardCharsets.UTF_8));
    }

    public String write(ArticleInput input) {
        ObjectNode fields = json.valueToTree(input);
        fields.remove(BODY);
        fields.remove("note");
        return FrontMatter.write(fields, input.body());
    }
}
