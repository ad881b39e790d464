package news.gisa.http.answer;

import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import news.gisa.http.seal.Sha256;

/** Strong entity tags (RFC 9110, section 8.8.3): a digest of the bytes, behind the version if the thing has one. */
public final class ETags {
    private static final int DIGEST_LENGTH = 15;
    private static final Pattern TAG = Pattern.compile("(W/)?\"([^\"]*)\"");

    /** Possessive: a list of thousands of tags is read without recursion. */
    private static final Pattern LIST =
            Pattern.compile("\\s*+\\*\\s*+|[\\s,]*+(W/)?\"[^\"]*+\"(\\s*+,[\\s,]*+(W/)?\"[^\"]*+\")*+[\\s,]*+");

    private ETags() {}

    public static String of(byte[] bytes, String version) {
        String code = Base64.getUrlEncoder().encodeToString(Arrays.copyOf(Sha256.of(bytes), DIGEST_LENGTH));
        return version == null ? '"' + code + '"' : '"' + version + '.' + code + '"';
    }

    /** @return the lines of a header as one (RFC 9110, section 5.3); null where there is none */
    public static String list(List<String> lines) {
        return lines.isEmpty() ? null : String.join(", ", lines);
    }

    /** Weak comparison (RFC 9110, section 8.8.3.2): a proxy that weakened a tag still gets its 304. */
    public static boolean noneMatchHolds(String ifNoneMatch, String etag) {
        if (ifNoneMatch == null) {
            return true;
        }
        if (ifNoneMatch.strip().equals("*")) {
            return false;
        }
        return TAG.matcher(ifNoneMatch).results().noneMatch(tag -> etag.equals('"' + tag.group(2) + '"'));
    }

    /** @return the versions that the strong tags of an If-Match name; weak ones never match (section 13.1.1) */
    public static List<String> versions(String ifMatch) {
        return TAG.matcher(ifMatch)
                .results()
                .filter(tag -> tag.group(1) == null)
                .map(tag -> tag.group(2))
                .filter(tag -> tag.indexOf('.') > 0)
                .map(tag -> tag.substring(0, tag.indexOf('.')))
                .toList();
    }

    /** Whether an If-Match names weak tags only, which we never give. */
    public static boolean isWeak(String ifMatch) {
        return ifMatch.contains("W/") && TAG.matcher(ifMatch).results().allMatch(tag -> tag.group(1) != null);
    }

    public static boolean isWellFormed(String header) {
        return LIST.matcher(header).matches();
    }
}
