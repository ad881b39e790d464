package news.gisa.comment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import news.gisa.comment.rule.Finding;
import news.gisa.comment.rule.LengthRule;
import news.gisa.comment.rule.LinkRule;
import news.gisa.comment.rule.PolicyRule;
import news.gisa.comment.rule.RepetitionRule;
import news.gisa.comment.rule.Rule;
import news.gisa.comment.rule.ShoutingRule;
import news.gisa.comment.rule.SpeedRule;
import news.gisa.comment.rule.Submission;
import news.gisa.comment.rule.TrapRule;
import news.gisa.comment.rule.Verdict;
import news.gisa.comment.rule.WordRule;

/** Applies all rules to a comment: the most severe verdict counts, and every reason is kept. */
@ApplicationScoped
class Judge {
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

    Judgement judge(Submission submission) {
        WordsService.Compiled listed = words.present();
        Verdict severest = Verdict.publish;
        List<Reason> reasons = new ArrayList<>();
        List<Rule> all = Stream.concat(
                        Stream.of(
                                new WordRule(listed.refused(), Verdict.reject),
                                new WordRule(listed.held(), Verdict.hold)),
                        rules.stream())
                .toList();
        for (Rule rule : all) {
            Optional<Finding> finding = rule.check(submission);
            if (finding.isPresent()) {
                reasons.add(new Reason(rule.name(), finding.get().detail()));
                Verdict verdict = finding.get().verdict();
                severest = verdict.compareTo(severest) > 0 ? verdict : severest;
            }
        }
        return new Judgement(severest.status(), reasons);
    }
}
