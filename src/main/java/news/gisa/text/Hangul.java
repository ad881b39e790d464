package news.gisa.text;

/** Korean syllables and the letters of which they are made. Letters are those of U+3131 to U+3163, as keyboards give them. */
final class Hangul {
    private static final char FIRST = '가';
    private static final char LAST = '힣';
    private static final int VOWELS = 21;
    private static final int FINALS = 28;

    private static final String INITIALS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ";
    private static final String MEDIALS = "ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ";
    private static final String CLOSINGS = "ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ";

    /** Letters that are typed as two. */
    private static final String COMPOUND = "ㄳㄵㄶㄺㄻㄼㄽㄾㄿㅀㅄㅘㅙㅚㅝㅞㅟㅢ";

    private static final String PARTS = "ㄱㅅㄴㅈㄴㅎㄹㄱㄹㅁㄹㅂㄹㅅㄹㅌㄹㅍㄹㅎㅂㅅㅗㅏㅗㅐㅗㅣㅜㅓㅜㅔㅜㅣㅡㅣ";

    private Hangul() {}

    static boolean isSyllable(char c) {
        return c >= FIRST && c <= LAST;
    }

    /** Whether it is a consonant by itself, with which a syllable can begin. */
    static boolean isInitial(char c) {
        return INITIALS.indexOf(c) >= 0;
    }

    /** The consonant with which a syllable begins; whatever is no syllable as it is. */
    static char initial(char c) {
        return isSyllable(c) ? INITIALS.charAt((c - FIRST) / (VOWELS * FINALS)) : c;
    }

    /** A syllable as it is typed, letter by letter; whatever is no syllable as it is. */
    static String letters(char c) {
        if (!isSyllable(c)) {
            return parts(c);
        }
        int index = c - FIRST;
        String letters = initial(c) + parts(MEDIALS.charAt(index / FINALS % VOWELS));
        int closing = index % FINALS;
        return closing == 0 ? letters : letters + parts(CLOSINGS.charAt(closing - 1));
    }

    /** A letter as it is typed: ㄳ is ㄱㅅ, ㅘ is ㅗㅏ; whatever is one key as it is. */
    static String parts(char c) {
        int at = COMPOUND.indexOf(c);
        return at < 0 ? String.valueOf(c) : PARTS.substring(2 * at, 2 * at + 2);
    }

    /** A conjoining letter (U+1100 to U+11C2) as one of those that stand alone; whatever is none as it is. */
    static char alone(char c) {
        if (c >= '\u1100' && c < '\u1100' + INITIALS.length()) {
            return INITIALS.charAt(c - '\u1100');
        }
        if (c >= '\u1161' && c < '\u1161' + MEDIALS.length()) {
            return MEDIALS.charAt(c - '\u1161');
        }
        return c >= '\u11A8' && c < '\u11A8' + CLOSINGS.length() ? CLOSINGS.charAt(c - '\u11A8') : c;
    }
}
