package news.gisa.comment.rule;

import news.gisa.comment.Reason;

/**
 * What a rule found.
 *
 * @param detail why, for moderators; one sentence
 * @param place where; null where it is about the whole
 */
record Finding(Verdict verdict, String detail, Reason.Place place) {
    Finding(Verdict verdict, String detail) {
        this(verdict, detail, null);
    }

    static Finding hold(String detail) {
        return hold(detail, null);
    }

    static Finding hold(String detail, Reason.Place place) {
        return new Finding(Verdict.hold, detail, place);
    }
}
