package news.gisa.comment.rule;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import news.gisa.comment.Reason;
import news.gisa.text.WordList;

/** Words of the newsroom's list, also disguised ones, but for those that a moderator let pass in an earlier text. */
final class WordRule implements Rule {
    private final WordList words;
    private final Verdict verdict;
    private final String approved;

    /** @param approved the text of the same comment that a moderator approved; null if none did */
    WordRule(WordList words, Verdict verdict, String approved) {
        this.words = words;
        this.verdict = verdict;
        this.approved = approved;
    }

    @Override
    public String name() {
        return "words";
    }

    @Override
    public Optional<Finding> check(Submission submission) {
        Set<String> passed = approved == null
                ? Set.of()
                : Stream.of(approved, submission.name())
                        .flatMap(whole -> words.allIn(whole).stream())
                        .map(WordList.Found::word)
                        .collect(Collectors.toSet());
        return finding(Submission.TEXT, submission.text(), passed)
                .or(() -> finding(Submission.NAME, submission.name(), passed));
    }

    private Optional<Finding> finding(String field, String whole, Set<String> passed) {
        return words.allIn(whole).stream()
                .filter(found -> !passed.contains(found.word()))
                .findFirst()
                .map(found -> new Finding(
                        verdict,
                        "The listed word \"" + found.word() + "\".",
                        Reason.Place.of(field, whole, found.from(), found.to())));
    }
}
