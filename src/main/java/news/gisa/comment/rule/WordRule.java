package news.gisa.comment.rule;

import java.util.Optional;
import news.gisa.text.WordList;

/** Words of the newsroom's list, also disguised ones. */
final class WordRule implements Rule {
    private final WordList words;
    private final Verdict verdict;

    WordRule(WordList words, Verdict verdict) {
        this.words = words;
        this.verdict = verdict;
    }

    @Override
    public String name() {
        return "words";
    }

    @Override
    public Optional<Finding> check(Submission submission) {
        return words.findIn(submission.text())
                .or(() -> words.findIn(submission.name()))
                .map(word -> new Finding(verdict, "The listed word \"" + word + "\"."));
    }
}
