package news.gisa.comment.rule;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import news.gisa.comment.CommentConfig;
import news.gisa.comment.Reason;

/** Applies all rules to a comment: the most severe verdict counts, and every reason is kept. */
@ApplicationScoped
public class Judge {
    private final WordsService words;
    private final List<Rule> rules;

    Judge(WordsService words, CommentConfig config) {
        this.words = words;
        this.rules = List.of(
                new TrapRule(),
                new LinkRule(config.holdAboveLinks()),
                new RepetitionRule(),
                new SpeedRule(config.holdAbovePerMinute()),
                new LengthRule(config.holdAboveLength()),
                new ShoutingRule(),
                new PolicyRule());
    }

    /** @param approved the text of the same comment that a moderator approved; null if none did */
    public Judgement judge(Submission submission, String approved) {
        WordsService.Compiled listed = words.present();
        Verdict severest = Verdict.publish;
        List<Reason> reasons = new ArrayList<>();
        List<Rule> all = Stream.concat(
                        Stream.of(
                                new WordRule(listed.refused(), Verdict.reject, approved),
                                new WordRule(listed.held(), Verdict.hold, approved)),
                        rules.stream())
                .toList();
        for (Rule rule : all) {
            Optional<Finding> finding = rule.check(submission);
            if (finding.isPresent()) {
                reasons.add(new Reason(
                        rule.name(), finding.get().detail(), finding.get().place()));
                Verdict verdict = finding.get().verdict();
                severest = verdict.compareTo(severest) > 0 ? verdict : severest;
            }
        }
        return new Judgement(severest.status(), reasons);
    }
}
