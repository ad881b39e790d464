package news.gisa.http.input;

import java.util.Locale;

/** How welcome a form is (RFC 9110, section 12.5.1). */
public final class Accepted {
    private Accepted() {}

    /**
     * The weight of a media type.
     *
     * @param accept the header as it is once it was read
     * @return 0 where it is not wanted
     */
    public static double weight(String accept, String type) {
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
