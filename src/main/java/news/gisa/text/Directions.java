package news.gisa.text;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Embeddings, overrides and isolates of writing direction (UAX #9, sections 2.1 to 2.5). One that is not closed reaches what a
 * page, a feed or a list puts behind the text, and a stray end closes what they opened around it. That a script is written from
 * right to left needs none of them.
 */
public final class Directions {
    private static final char END_OF_ISOLATE = '\u2069';
    private static final char END_OF_EMBEDDING = '\u202C';

    private Directions() {}

    /**
     * Where something in a text is opened that its paragraph does not close, or closed that nothing opened.
     *
     * @return the index in UTF-16 code units of the first in the first such paragraph, or -1
     */
    public static int firstUnpaired(String text) {
        Deque<Integer> open = new ArrayDeque<>();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isOpening(c)) {
                open.push(i);
            } else if (c == END_OF_EMBEDDING || c == END_OF_ISOLATE) {
                if (!close(c, text, open)) {
                    return i;
                }
            } else if (isParagraphEnd(c) && !open.isEmpty()) {
                return open.peekLast();
            }
        }
        return open.isEmpty() ? -1 : open.peekLast();
    }

    /** Whether it closes; otherwise it opens. */
    public static boolean isClosing(char c) {
        return c == END_OF_EMBEDDING || c == END_OF_ISOLATE;
    }

    /** The character that closes what this one opens. */
    public static char closing(char c) {
        return isIsolate(c) ? END_OF_ISOLATE : END_OF_EMBEDDING;
    }

    /** @return whether there was something to close */
    private static boolean close(char end, String text, Deque<Integer> open) {
        if (end == END_OF_ISOLATE) {
            // With the isolate ends what was opened in it.
            while (!open.isEmpty() && !isIsolate(text.charAt(open.peek()))) {
                open.pop();
            }
        } else if (!open.isEmpty() && isIsolate(text.charAt(open.peek()))) {
            return false;
        }
        return open.poll() != null;
    }

    private static boolean isOpening(char c) {
        return c >= '\u202A' && c <= '\u202E' && c != END_OF_EMBEDDING || isIsolate(c);
    }

    private static boolean isIsolate(char c) {
        return c >= '\u2066' && c <= '\u2068';
    }

    private static boolean isParagraphEnd(char c) {
        return c == '\n' || c == '\r' || c == '\u0085' || c == '\u2029';
    }
}
