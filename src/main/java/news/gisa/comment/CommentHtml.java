package news.gisa.comment;

import java.util.Arrays;
import java.util.stream.Collectors;
import news.gisa.text.Html;

/** A comment as HTML: paragraphs and line breaks, every character of markup escaped. */
final class CommentHtml {
    private CommentHtml() {}

    static String of(String text) {
        return Arrays.stream(text.strip().split("\\R\\s*\\R"))
                .map(paragraph -> "<p>" + Html.escape(paragraph).replaceAll("\\R", "<br>\n") + "</p>")
                .collect(Collectors.joining("\n"));
    }
}
