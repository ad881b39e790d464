package news.gisa.change;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Set;
import news.gisa.http.cache.ForeseenChanges;
import org.hibernate.annotations.Immutable;

/** An entry of the log. */
@Entity
@Immutable
@Table(name = "change_entry")
public class Change {
    @Id
    private long seq;

    private Instant at;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    private String kind;
    private String subject;

    @Column(name = "subject_id")
    private String subjectId;

    @Convert(converter = TagsConverter.class)
    private Set<String> tags;

    protected Change() {}

    Change(long seq, Happening happening, Instant recordedAt) {
        this.seq = seq;
        this.at = happening.at();
        this.recordedAt = recordedAt;
        this.kind = happening.kind();
        this.subject = happening.subject();
        this.subjectId = happening.id();
        this.tags = happening.tags();
    }

    public long seq() {
        return seq;
    }

    public Instant at() {
        return at;
    }

    /** Such as {@code article.published}. */
    public String kind() {
        return kind;
    }

    public String subject() {
        return subject;
    }

    /** What the subject is addressed by for good. */
    public String subjectId() {
        return subjectId;
    }

    /** The cache tags of what it changed for the public; none where it changed nothing. */
    public Set<String> tags() {
        return tags;
    }

    ForeseenChanges.Plan foreseen() {
        return new ForeseenChanges.Plan(at, tags);
    }
}
