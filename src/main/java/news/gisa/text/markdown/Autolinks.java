package news.gisa.text.markdown;

import java.util.regex.Pattern;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.beta.Position;
import org.commonmark.parser.beta.Scanner;

/** Addresses between {@code <} and {@code >} (CommonMark 0.31 section 6.5). */
final class Autolinks {

    /** Longer addresses of mail do not exist: RFC 5321 section 4.5.3.1.3. */
    private static final int MAX_MAIL = 254;

    private static final Pattern URI = Pattern.compile("[a-zA-Z][a-zA-Z0-9.+-]{1,31}:.*+", Pattern.DOTALL);
    private static final Pattern MAIL =
            Pattern.compile("[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]++@[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?"
                    + "(?:\\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)*");

    private Autolinks() {}

    /** Reads from a {@code <} on; null if no address stands there. */
    static Node read(Scanner scanner) {
        scanner.next();
        Position start = scanner.position();
        char c = scanner.peek();
        while (c > ' ' && c != '<' && c != '>') {
            scanner.next();
            c = scanner.peek();
        }
        if (c != '>') {
            return null;
        }
        String written = scanner.getSource(start, scanner.position()).getContent();
        scanner.next();
        if (URI.matcher(written).matches()) {
            return link(written, written);
        }
        boolean mail = written.length() <= MAX_MAIL && MAIL.matcher(written).matches();
        return mail ? link("mailto:" + written, written) : null;
    }

    private static Node link(String destination, String words) {
        Link link = new Link(destination, null);
        link.appendChild(new Text(words));
        return link;
    }
}
