package news.gisa.change;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Set;
import news.gisa.http.cache.ForeseenChanges;

/** What the clock will do. */
@Entity
@IdClass(PlannedChange.Key.class)
@Table(name = "planned_change")
public class PlannedChange {
    /** Nothing happens twice to the same thing at the same instant. */
    record Key(String subject, String subjectId, Instant dueAt) implements Serializable {
        private static final long serialVersionUID = 1L;
    }

    @Id
    private String subject;

    @Id
    @Column(name = "subject_id")
    private String subjectId;

    @Id
    @Column(name = "due_at")
    private Instant dueAt;

    private String kind;

    @Convert(converter = TagsConverter.class)
    private Set<String> tags;

    private long seq;

    protected PlannedChange() {}

    PlannedChange(Happening happening, long seq) {
        this.subject = happening.subject();
        this.subjectId = happening.id();
        this.dueAt = happening.at();
        this.kind = happening.kind();
        this.tags = happening.tags();
        this.seq = seq;
    }

    Happening happening() {
        return new Happening(dueAt, kind, subject, subjectId, tags, false);
    }

    ForeseenChanges.Plan foreseen() {
        return new ForeseenChanges.Plan(dueAt, tags);
    }
}
