package news.gisa.article.relation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Reads what belongs to articles: one statement, of which the number of articles changes nothing. */
@ApplicationScoped
public class Relations {
    static final int BYLINE = 1;
    static final int TAG = 2;
    static final int SECTION = 3;
    static final int CORRECTION = 4;
    static final int BODY = 5;

    /** The first part names the columns and their types. */
    private static final String SQL = """
            select 1 as part, b.revision_id as owner_id, b.position as place, a.id as link_id, a.slug as link_slug,
              a.name as link_name, b.name as words, b.role as word, b.kind as kind_name,
              cast(null as timestamp(3) with time zone) as since
            from revision_byline b left join author a on a.id = b.author_id where b.revision_id = any(:revisions)
            union all
            select 2, t.revision_id, t.position, g.id, g.slug, g.name, null, null, null, null
            from revision_tag t join tag g on g.id = t.tag_id where t.revision_id = any(:revisions)
            union all
            select 3, r.id, null, s.id, s.slug, s.name, null, null, null, null
            from revision r join section s on s.id = r.section_id where r.id = any(:revisions)
            union all
            select 4, p.article_id, p.revision_number, null, null, null, p.note, null, null, p.starts_at
            from publication p
            where p.article_id = any(:articles) and p.kind = 'correction' and p.ends_at > p.starts_at
            union all
            select 5, r.id, null, null, null, null, r.body, null, null, null from revision r where r.id = any(:bodies)""";

    private final Facts facts;
    private final CommentGate gate;

    Relations(Facts facts, CommentGate gate) {
        this.facts = facts;
        this.gate = gate;
    }

    /** An article and the revision of it that is shown. */
    public record Shown(UUID article, UUID revision) {}

    /**
     * @param subjects those of which is shown whether readers may comment
     * @param bodies the revisions whose Markdown is wanted too
     */
    public Related of(Collection<Shown> shown, Collection<CommentGate.Subject> subjects, Collection<UUID> bodies) {
        List<Question> questions = new ArrayList<>();
        questions.add(new Question(
                SQL,
                Map.of(
                        "revisions", shown.stream().map(Shown::revision).toArray(UUID[]::new),
                        "articles", shown.stream().map(Shown::article).toArray(UUID[]::new),
                        "bodies", bodies.toArray(UUID[]::new))));
        if (!subjects.isEmpty()) {
            questions.addAll(gate.questions(subjects));
        }
        List<Fact> found = facts.of(questions);
        return new Related(found, subjects.isEmpty() ? Map.of() : gate.states(subjects, found));
    }
}
