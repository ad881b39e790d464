package news.gisa.comment.rule;

/**
 * What a rule found.
 *
 * @param detail why, for moderators; one sentence
 */
record Finding(Verdict verdict, String detail) {
    static Finding hold(String detail) {
        return new Finding(Verdict.hold, detail);
    }
}
