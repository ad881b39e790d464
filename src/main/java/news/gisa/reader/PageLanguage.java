package news.gisa.reader;

import java.util.Collection;
import java.util.Locale;
import news.gisa.http.problem.ProblemLanguage;

/** The languages of the pages' own words. */
enum PageLanguage {
    ko,
    en;

    /**
     * The one that a browser asks for, else that of the site, else English.
     *
     * @param accepted the values of all {@code Accept-Language} headers
     * @param site the language of the site (BCP 47)
     */
    static PageLanguage of(Collection<String> accepted, String site) {
        return ProblemLanguage.named(accepted)
                .map(language -> valueOf(language.tag()))
                .orElseGet(() -> Locale.forLanguageTag(site).getLanguage().equals(ko.name()) ? ko : en);
    }
}
