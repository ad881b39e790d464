package news.gisa.http.contract.evolution;

import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Version of the contract.
 *
 * @param major that of the addresses, {@code /v1}
 * @param minor one more with each release that adds something
 * @param patch one more with each release that only says something better
 */
record ContractVersion(int major, int minor, int patch) implements Comparable<ContractVersion> {
    private static final Pattern FORM = Pattern.compile("(\\d{1,6})\\.(\\d{1,6})\\.(\\d{1,6})");

    static ContractVersion of(String text) {
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException("\"" + text + "\" is no version such as 1.4.0");
        }
        return new ContractVersion(
                Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)), Integer.parseInt(parts.group(3)));
    }

    /** Whether a client of the older one may expect that something was added. */
    boolean addsTo(ContractVersion older) {
        return major > older.major || major == older.major && minor > older.minor;
    }

    @Override
    public int compareTo(ContractVersion other) {
        return Comparator.comparingInt(ContractVersion::major)
                .thenComparingInt(ContractVersion::minor)
                .thenComparingInt(ContractVersion::patch)
                .compare(this, other);
    }

    @Override
    public String toString() {
        return major + "." + minor + "." + patch;
    }
}
