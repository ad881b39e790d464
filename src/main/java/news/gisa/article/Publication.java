package news.gisa.article;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An event on an article's publication timeline: from {@code startsAt} on, this revision is public or, for a withdrawal,
 * nothing is. What follows from the other events is kept with it by {@link Timeline}.
 */
@Entity
@IdClass(Publication.Key.class)
@Table(name = "publication")
public class Publication {
    /** What kind of event; the names are those of the wire. */
    @Schema(name = "PublicationKind")
    public enum Kind {
        /** A new or changed text; the article's update time moves. */
        update,
        /** A fault put right; the update time moves and the note is public. */
        correction,
        /** A trifle such as a typing error; the update time stays. */
        minor,
        /** From here on nothing is public. */
        withdrawal
    }

    /** Key of an event: events of an article count from 1 in the order in which they were made. */
    record Key(UUID articleId, int number) implements Serializable {
        private static final long serialVersionUID = 1L;
    }

    /** The sort key of a timeline that is read page by page. */
    public record Position(Instant startsAt, int number) {}

    @Id
    @Column(name = "article_id")
    private UUID articleId;

    @Id
    private int number;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    @Column(name = "revision_id")
    private UUID revisionId;

    @Column(name = "revision_number")
    private Integer revisionNumber;

    @Column(name = "section_id")
    private UUID sectionId;

    /** For the withdrawal that ends a publication as it was asked to: the number of that publication. */
    @Column(name = "expiry_of")
    private Integer expiryOf;

    @Column(name = "starts_at")
    private Instant startsAt;

    @Column(name = "ends_at")
    private Instant endsAt;

    @Column(name = "published_at")
    private Instant publishedAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    private String note;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "created_by")
    private UUID createdBy;

    @Column(name = "created_by_name")
    private String createdByName;

    protected Publication() {}

    /** @param revision null for a withdrawal */
    public Publication(
            UUID articleId, int number, Kind kind, Revision revision, Instant startsAt, Signature signature) {
        this.articleId = articleId;
        this.number = number;
        this.kind = kind;
        this.revisionId = revision == null ? null : revision.id();
        this.revisionNumber = revision == null ? null : revision.number();
        this.sectionId = revision == null ? null : revision.sectionId();
        this.startsAt = startsAt;
        this.note = signature.note();
        this.createdAt = signature.at();
        this.createdBy = signature.by();
        this.createdByName = signature.byName();
    }

    /** The end that a publication was given: it tells no reason, and makes way for any other event of the same start. */
    public static Publication expiry(Publication of, int number, Instant at, Signature signature) {
        Publication expiry = new Publication(of.articleId, number, Kind.withdrawal, null, at, signature.withoutNote());
        expiry.expiryOf = of.number;
        return expiry;
    }

    /** Takes over what follows from the events around it. */
    void place(Instant newEndsAt, Instant newPublishedAt, Instant newUpdatedAt) {
        endsAt = newEndsAt;
        publishedAt = newPublishedAt;
        updatedAt = newUpdatedAt;
    }

    public boolean inForceAt(Instant time) {
        return !startsAt.isAfter(time) && endsAt.isAfter(time);
    }

    /** Whether there is a time at which it is in force: not if a later made event starts at the same instant. */
    public boolean hasDuration() {
        return endsAt.isAfter(startsAt);
    }

    public Integer expiryOf() {
        return expiryOf;
    }

    public boolean isWithdrawal() {
        return kind == Kind.withdrawal;
    }

    public int number() {
        return number;
    }

    public Kind kind() {
        return kind;
    }

    public UUID articleId() {
        return articleId;
    }

    public UUID revisionId() {
        return revisionId;
    }

    public Integer revisionNumber() {
        return revisionNumber;
    }

    public Instant startsAt() {
        return startsAt;
    }

    public Instant endsAt() {
        return endsAt;
    }

    public Instant publishedAt() {
        return publishedAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }

    public String note() {
        return note;
    }

    public String createdByName() {
        return createdByName;
    }
}
