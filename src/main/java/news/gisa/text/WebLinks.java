package news.gisa.text;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Addresses of the web in plain text, where nothing but the text says where they end: before spaces, markup, quotes, signs that
 * end a sentence and brackets that are not their own, and, where Hangul follows other letters, before a Korean particle.
 */
public final class WebLinks {
    /** All that may be of one: neither spaces, markup, controls and marks of direction, nor quotes, brackets and stops of East Asia. */
    private static final Pattern ADDRESS = Pattern.compile(
            "(?<![a-z0-9])https?://[^\\s<>\"'`\\\\\\p{Cntrl}\\p{Z}\\u200B\\u200E\\u200F\\u202A-\\u202E\\u2060\\u2066-\\u2069\\uFEFF\\u3164"
                    + "“”„‟‘’‚‛«»‹›…‥、。〈-】〔-〟！＂＇（），．：；？［］｛｝｟-､]{1,2000}",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);

    private static final String STOPS = ".,;:!?·";
    private static final String OPENING = "([{";
    private static final String CLOSING = ")]}";

    /** Hangul behind a last label of the host that is not Hangul, or is registered, or behind a port. */
    private static final Pattern BEHIND_HOST = Pattern.compile(
            "^https?://[^/?#]*(?:[a-z0-9\\]]|\\.(?:한국|삼성|닷컴|닷넷))(?<tail>[가-힣]+)$", Pattern.CASE_INSENSITIVE);

    /**
     * Behind the rest: one particle, or some that follow each other, and nothing else of Hangul. Behind a slash only what is hardly
     * the name of a page, since 가을 and 이란 are; behind a digit not what counts, as in 100만.
     */
    private static final Pattern BEHIND_PATH = Pattern.compile("(?<=[A-Za-z0-9)\\]}])(?!(?<=[0-9])[만인]$)(?<tail>"
            + particles() + ")$|(?<=/)(?<bare>[을를는]|에(?:서?[는도]?)|으로|까지|부터|입니다|이에요|예요)$");

    private WebLinks() {}

    /** Where an address stands in a text, in UTF-16 code units. */
    public record Link(int from, int to) {}

    /** In the order of the text. */
    public static List<Link> in(String text) {
        List<Link> links = new ArrayList<>();
        Matcher matcher = ADDRESS.matcher(text);
        int from = 0;
        while (matcher.find(from)) {
            String address = end(matcher.group());
            int host = address.indexOf("//") + 2;
            if (address.length() > host) {
                links.add(new Link(matcher.start(), matcher.start() + address.length()));
            }
            // What did not belong to it may begin another.
            from = matcher.start() + Math.max(address.length(), host);
        }
        return links;
    }

    /** Josa and the forms of 이다, as they follow a noun. */
    private static String particles() {
        String cases = "은|는|이|가|을|를|의|도|만|과|와|나|이나|랑|이랑|야|로|으로|에|에서|에게|께|께서|한테|까지|부터|보다|처럼|마다|조차|밖에|뿐"
                + "|하고|로서|로써|으로서|으로써|대로|만큼|라도|이라도|든지|이든지|란|이란|라는|이라는|라고|이라고|라며|이라며";
        String after = "은|는|도|만|의|가|나|을|를|까지|부터|조차|밖에|라도|로|과|와";
        String copula = "이?(?:다|고|며|면|라|니|지만|네|네요|죠|지요|나요|가요|에요|예요|어서|라서|니까|었다|였다|었습니다|였습니다|었고|였고)"
                + "|인|인가|인가요|인데|인데요|인지|임|입니다|입니다만|입니까|일까|일까요|요";
        return "(?:" + cases + ")(?:" + after + "){0,2}|" + copula;
    }

    private static String end(String address) {
        String shorter = address;
        String before;
        do {
            before = shorter;
            shorter = withoutParticle(withoutStops(withoutStrangeBrackets(before)));
        } while (!shorter.equals(before));
        return shorter;
    }

    /** Ends before a bracket that closes none of the address, or that the address does not close. */
    private static String withoutStrangeBrackets(String address) {
        Deque<Integer> open = new ArrayDeque<>();
        for (int i = 0; i < address.length(); i++) {
            char c = address.charAt(i);
            int closing = CLOSING.indexOf(c);
            if (OPENING.indexOf(c) >= 0) {
                open.push(i);
            } else if (closing >= 0) {
                if (open.isEmpty() || address.charAt(open.peek()) != OPENING.charAt(closing)) {
                    return address.substring(0, open.isEmpty() ? i : open.peekLast());
                }
                open.pop();
            }
        }
        return open.isEmpty() ? address : address.substring(0, open.peekLast());
    }

    private static String withoutStops(String address) {
        int end = address.length();
        while (end > 0 && STOPS.indexOf(address.charAt(end - 1)) >= 0) {
            end--;
        }
        return address.substring(0, end);
    }

    private static String withoutParticle(String address) {
        Matcher host = BEHIND_HOST.matcher(address);
        if (host.find()) {
            return address.substring(0, host.start("tail"));
        }
        Matcher path = BEHIND_PATH.matcher(address);
        return path.find() ? address.substring(0, path.start()) : address;
    }
}
