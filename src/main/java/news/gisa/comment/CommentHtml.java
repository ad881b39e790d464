package news.gisa.comment;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import news.gisa.text.Html;

/** A comment as HTML: paragraphs, line breaks and links to http and https; every character of markup escaped. */
final class CommentHtml {
    /** An address ends before a space, markup or quotes, and before signs that end a sentence. */
    private static final Pattern LINK = Pattern.compile(
            "(?<![a-z0-9])https?://[^\\s<>\"'`\\\\\\p{Cntrl}\\p{Z}]{1,2000}(?<![.,;:!?)\\]}…」』”’])",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);

    private CommentHtml() {}

    static String of(String text) {
        return Arrays.stream(text.strip().split("\\R\\s*\\R"))
                .map(paragraph -> "<p>" + linked(paragraph).replaceAll("\\R", "<br>\n") + "</p>")
                .collect(Collectors.joining("\n"));
    }

    private static String linked(String paragraph) {
        StringBuilder html = new StringBuilder();
        Matcher links = LINK.matcher(paragraph);
        int end = 0;
        while (links.find()) {
            String url = Html.escape(links.group());
            html.append(Html.escape(paragraph.substring(end, links.start())))
                    .append("<a href=\"")
                    .append(url)
                    .append("\" rel=\"ugc nofollow\">")
                    .append(url)
                    .append("</a>");
            end = links.end();
        }
        return html.append(Html.escape(paragraph.substring(end))).toString();
    }
}
