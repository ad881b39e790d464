package news.gisa.reader;

import java.util.Locale;
import news.gisa.http.input.Accepted;

/** In which form {@code /} is wanted. */
enum HomeForm {
    HTML("text/html"),
    JSON("application/json");

    private final String type;

    HomeForm(String type) {
        this.type = type;
    }

    /**
     * The form that is more welcome; of two alike the one that is asked for by its name, else the page.
     *
     * @param accept the header as it is once it was read (RFC 9110, section 12.5.1), null where everything is welcome
     * @return null when neither is
     */
    static HomeForm of(String accept) {
        if (accept == null) {
            return HTML;
        }
        double html = Accepted.weight(accept, HTML.type);
        double json = Accepted.weight(accept, JSON.type);
        if (html <= 0 && json <= 0) {
            return null;
        }
        if (html == json) {
            return JSON.isNamed(accept) && !HTML.isNamed(accept) ? JSON : HTML;
        }
        return html > json ? HTML : JSON;
    }

    private boolean isNamed(String accept) {
        return accept.toLowerCase(Locale.ROOT).contains(type);
    }
}
