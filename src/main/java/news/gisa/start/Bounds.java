package news.gisa.start;

import io.quarkus.runtime.configuration.MemorySize;
import java.math.BigInteger;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import news.gisa.text.Directions;
import news.gisa.text.LanguageTags;
import news.gisa.text.TextRules;
import news.gisa.text.Visible;

/** What a setting may be beyond its type: neither nothing nor so much that the service would start and then not work. */
final class Bounds {
    private static final int CENTURY_OF_DAYS = 36_500;
    private static final int MOST = 1_000_000;
    private static final int LONGEST_TEXT = 200;
    private static final Duration SHORTEST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofDays(366);

    /** Less than for which a connection may be idle. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

    /** The largest whole numbers, where they are not {@link #MOST}. */
    private static final Map<String, Integer> LARGEST = Map.of(
            "gisa.changes.keep-days", CENTURY_OF_DAYS,
            "gisa.comments.close-after-days", CENTURY_OF_DAYS,
            "gisa.comments.address-days", CENTURY_OF_DAYS,
            "gisa.comments.removed-days", CENTURY_OF_DAYS,
            "gisa.comments.depth", 100,
            "gisa.comments.screening-timeout", 60_000,
            "gisa.stream.heartbeat-seconds", 3600);

    private static final Map<String, Size> SIZES = Map.of(
            "gisa.limits.body", new Size("1K", "1G", 10, 30),
            "gisa.limits.anonymous-body", new Size("1K", "1G", 10, 30),
            "gisa.limits.import", new Size("1K", "1024G", 10, 40),
            "gisa.limits.in-flight", new Size("4M", "64G", 22, 36),
            "gisa.disk.reserve", new Size("1M", "64G", 20, 36),
            "gisa.cache.size", new Size("1M", "64G", 20, 36));

    /** Bytes, as powers of two. */
    private record Size(String smallest, String largest, int from, int to) {
        boolean holds(BigInteger bytes) {
            return bytes.compareTo(BigInteger.ONE.shiftLeft(from)) >= 0
                    && bytes.compareTo(BigInteger.ONE.shiftLeft(to)) <= 0;
        }
    }

    private Bounds() {}

    /** @return what is expected of a setting, where its value is not that */
    static Optional<String> refusal(String name, Object value) {
        if (value instanceof Integer number) {
            int largest = LARGEST.getOrDefault(name, MOST);
            return unless(number >= 1 && number <= largest, "expected a whole number from 1 to " + largest);
        }
        if (value instanceof Duration span) {
            if (name.equals("gisa.changes.wait")) {
                return unless(isBetween(SHORTEST, span, LONGEST_WAIT), "expected a time from 1s to 30s");
            }
            return unless(isBetween(SHORTEST, span, LONGEST), "expected a time such as 10m, from a second to a year");
        }
        if (value instanceof MemorySize size && SIZES.containsKey(name)) {
            Size bound = SIZES.get(name);
            return unless(
                    bound.holds(size.asBigInteger()),
                    "expected a size from " + bound.smallest() + " to " + bound.largest());
        }
        if (value instanceof Path folder) {
            // It becomes a part of the address of the embedded database, where this ends the name of the file.
            return unless(!folder.toString().contains(";"), "expected a folder without ; in its name");
        }
        return switch (name) {
            case "gisa.site.language" ->
                unless(isLanguage(value.toString()), "expected a language tag such as ko or en-GB (BCP 47)");
            case "gisa.site.name" ->
                unless(isLine(value.toString()), "expected a name of at most " + LONGEST_TEXT + " characters");
            default -> Optional.empty();
        };
    }

    private static boolean isBetween(Duration shortest, Duration span, Duration longest) {
        return span.compareTo(shortest) >= 0 && span.compareTo(longest) <= 0;
    }

    private static Optional<String> unless(boolean right, String expected) {
        return right ? Optional.empty() : Optional.of(expected);
    }

    /** As content that names one, and short enough to be stored. */
    private static boolean isLanguage(String text) {
        return text.length() <= 35 && LanguageTags.fault(text).isEmpty();
    }

    private static boolean isLine(String text) {
        return !Visible.isBlank(text)
                && text.length() <= LONGEST_TEXT
                && text.lines().count() == 1
                && TextRules.firstIllegal(text) < 0
                && Directions.firstUnpaired(text) < 0;
    }
}
