package news.gisa.comment.discussion;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import news.gisa.comment.CommentStatus;
import news.gisa.comment.Reason;
import news.gisa.site.SiteConfig;
import news.gisa.text.LanguageTags;

/** What a writer is told of a decision, in kind words and in the site's language. */
@ApplicationScoped
class Notices {
    private static final Map<String, String> KOREAN = Map.of(
            "words", "확인이 필요한 표현이 있습니다.",
            "links", "링크가 많습니다.",
            "repetition", "같은 글이 이미 올라왔습니다.",
            "speed", "짧은 시간에 여러 글을 쓰셨습니다.",
            "length", "글이 아주 길거나 글자가 없습니다.",
            "shouting", "대문자나 같은 글자가 많이 이어집니다.",
            "policy", "이곳의 댓글은 편집자가 먼저 읽습니다.");
    private static final Map<String, String> ENGLISH = Map.of(
            "words", "It has an expression that we look at first.",
            "links", "It has many links.",
            "repetition", "The same text was posted before.",
            "speed", "You wrote several comments in a short time.",
            "length", "It is very long, or has no letters.",
            "shouting", "It has many capitals, or one character again and again.",
            "policy", "An editor reads comments here before they are shown.");

    private final boolean korean;

    Notices(SiteConfig site) {
        this.korean = LanguageTags.language(site.language()).equals("ko");
    }

    /** @return null where there is nothing to say */
    String of(CommentStatus status, List<Reason> reasons) {
        String why = reasons.stream()
                .map(reason -> (korean ? KOREAN : ENGLISH).get(reason.rule()))
                .filter(words -> words != null)
                .findFirst()
                .map(words -> ' ' + words)
                .orElse("");
        return switch (status) {
            case published, deleted -> null;
            case pending ->
                (korean ? "고맙습니다. 확인을 거쳐 공개하겠습니다." : "Thank you. It will be shown once it was looked at.") + why;
            // The rules that it broke are not told: whoever writes advertisements would learn from them.
            case spam ->
                korean
                        ? "이 댓글은 광고로 보여 공개하지 않습니다. 그렇지 않다면 편집국에 알려 주세요."
                        : "This comment is not shown, since it looks like an advertisement. If it is none, tell the newsroom.";
            case rejected ->
                (korean
                                ? "이 댓글은 공개하지 않습니다. 표현을 바꾸어 다시 써 주세요."
                                : "This comment is not shown; please put it in other words.")
                        + why;
        };
    }
}
