package news.gisa.http.catalogue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.ConstrainedTo;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.RuntimeType;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import news.gisa.http.answer.FormWriter;
import news.gisa.http.answer.Page;
import news.gisa.http.problem.ProblemLanguage;

/** The catalogue as pages for people. They have the stylesheet of the guide, and need nothing else. */
@Provider
@ConstrainedTo(RuntimeType.SERVER)
@Produces(MediaType.TEXT_HTML)
public class ProblemPages extends FormWriter<Object> {
    private static final String INDEX = "/problems";
    private static final String PROBLEMS = "What errors mean";

    private final ProblemKinds kinds;
    private final ObjectMapper json;

    ProblemPages(ProblemKinds kinds, ObjectMapper json) {
        super(ProblemKind.class, Page.class);
        this.kinds = kinds;
        this.json = json;
    }

    @Override
    protected byte[] bytes(Object answer, MediaType form) throws JsonProcessingException {
        return (answer instanceof ProblemKind kind ? one(kind) : index((Page<?>) answer))
                .getBytes(StandardCharsets.UTF_8);
    }

    private String index(Page<?> page) {
        List<ProblemKind> items =
                page.items().stream().map(ProblemKind.class::cast).toList();
        ProblemLanguage language = items.get(0).language();
        String rows = items.stream()
                .map(kind -> "<tr><td>%d</td><td><a href=\"%s\">%s</a></td><td><code>%s</code></td></tr>\n"
                        .formatted(kind.status(), kind.type(), escape(kind.title()), kind.type()))
                .collect(Collectors.joining());
        return page(language, INDEX, language.say(PROBLEMS), """
                <p>%s</p>
                <table>
                <thead><tr><th scope="col">%s</th><th scope="col">%s</th><th scope="col">type</th></tr></thead>
                <tbody>
                %s</tbody>
                </table>
                """.formatted(
                        prose(
                                language,
                                "Every error is a problem (RFC 9457): `type` names its kind and leads to the page of it, `detail` says what happened this time, and each entry of `errors` names a place and the remedy."),
                        language.say("HTTP status"),
                        language.say("Kind"),
                        rows));
    }

    private String one(ProblemKind kind) throws JsonProcessingException {
        ProblemLanguage language = kind.language();
        StringBuilder content =
                new StringBuilder("<p>%s: <strong>%d</strong>, <code>type</code>: <code>%s</code></p>\n<p>%s</p>\n"
                        .formatted(
                                language.say("HTTP status"),
                                kind.status(),
                                kind.type(),
                                prose(language, kind.description())));
        if (!kind.members().isEmpty()) {
            content.append("<h2>%s</h2>\n<dl>\n".formatted(language.say("Further members")));
            kind.members()
                    .forEach(member -> content.append("<dt><code>%s</code></dt><dd>%s</dd>\n"
                            .formatted(member.name(), prose(language, member.meaning()))));
            content.append("</dl>\n");
        }
        content.append("<h2>%s</h2>\n%s"
                .formatted(
                        language.say("Example"),
                        code(json.writerWithDefaultPrettyPrinter().writeValueAsString(kind.problem()))));
        if (kind.curl() != null) {
            content.append("<h2>%s</h2>\n%s".formatted(language.say("How to see it"), code(kind.curl())));
        }
        return page(language, kind.type(), kind.title(), content.toString());
    }

    /** What scrolls sideways must be reached by the keyboard. */
    private static String code(String text) {
        return "<pre tabindex=\"0\"><code>" + escape(text) + "</code></pre>\n";
    }

    /** @param here the address of the page, which the list of kinds marks */
    private String page(ProblemLanguage language, String here, String title, String content) {
        String links = kinds.all(language).stream()
                .map(kind -> link(here, kind.type(), escape(kind.title())))
                .collect(Collectors.joining());
        return """
                <!DOCTYPE html>
                <html lang="%s">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%s – Gisa</title>
                <link rel="stylesheet" href="/docs/guide.css">
                </head>
                <body>
                <nav aria-label="%s">
                <a href="/">Gisa</a>
                <a href="/docs/">%s</a>
                %s%s</nav>
                <main>
                <h1>%s</h1>
                %s</main>
                </body>
                </html>
                """.formatted(
                        language.tag(),
                        escape(title),
                        language.say("Kinds of problems"),
                        language.say("The guide"),
                        link(here, INDEX, language.say(PROBLEMS)),
                        links,
                        escape(title),
                        content);
    }

    private static String link(String here, String address, String title) {
        return "<a href=\"%s\"%s>%s</a>\n"
                .formatted(address, address.equals(here) ? " aria-current=\"page\"" : "", title);
    }

    /** A text of the catalogue, which is Markdown with nothing but code in it. */
    private static String prose(ProblemLanguage language, String text) {
        return escape(language.say(text)).replaceAll("`([^`]*)`", "<code>$1</code>");
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
