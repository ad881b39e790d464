package news.gisa.reader;

import java.util.Locale;

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
        double html = HTML.weight(accept);
        double json = JSON.weight(accept);
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

    private double weight(String accept) {
        double any = 0;
        for (String range : accept.split(",")) {
            String[] parts = range.strip().toLowerCase(Locale.ROOT).split("\\s*;\\s*q\\s*=\\s*", 2);
            double weight = parts.length == 1 ? 1 : Double.parseDouble(parts[1]);
            if (parts[0].equals(type)) {
                return weight;
            }
            any = parts[0].equals("*/*") ? weight : any;
        }
        return any;
    }
}
