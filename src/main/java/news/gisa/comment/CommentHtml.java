package news.gisa.comment;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import news.gisa.text.Html;
import news.gisa.text.WebLinks;

/** A comment as HTML: paragraphs, line breaks and links to http and https; every character of markup escaped. */
final class CommentHtml {
    private static final Pattern LINE_END = Pattern.compile("\\r\\n|\\R");

    private CommentHtml() {}

    static String of(String text) {
        return Arrays.stream(LINE_END.matcher(text.strip()).replaceAll("\n").split("\n\\s*\n"))
                .map(paragraph -> "<p>" + linked(paragraph).replace("\n", "<br>\n") + "</p>")
                .collect(Collectors.joining("\n"));
    }

    private static String linked(String paragraph) {
        StringBuilder html = new StringBuilder();
        int end = 0;
        for (WebLinks.Link link : WebLinks.in(paragraph)) {
            String url = Html.escape(paragraph.substring(link.from(), link.to()));
            html.append(Html.escape(paragraph.substring(end, link.from())))
                    .append("<a href=\"")
                    .append(url)
                    .append("\" rel=\"ugc nofollow\">")
                    .append(url)
                    .append("</a>");
            end = link.to();
        }
        return html.append(Html.escape(paragraph.substring(end))).toString();
    }
}
