package news.gisa.reader;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The languages of the pages' own words. */
enum PageLanguage {
    ko,
    en;

    private static final List<String> NAMES =
            Arrays.stream(values()).map(PageLanguage::name).toList();

    /**
     * The one that a browser asks for (lookup, RFC 4647 section 3.4), else that of the site, else English.
     *
     * @param acceptLanguage the header, null where there is none
     * @param site the language of the site (BCP 47)
     */
    static PageLanguage of(String acceptLanguage, String site) {
        String found = lookup(acceptLanguage);
        if (found == null) {
            found = lookup(site);
        }
        return found == null ? en : valueOf(found);
    }

    private static String lookup(String ranges) {
        try {
            return ranges == null ? null : Locale.lookupTag(Locale.LanguageRange.parse(ranges), NAMES);
        } catch (IllegalArgumentException e) {
            // A header that cannot be read asks for nothing.
            return null;
        }
    }
}
