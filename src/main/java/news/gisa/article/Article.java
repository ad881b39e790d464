package news.gisa.article;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import news.gisa.article.content.Content;
import news.gisa.article.content.ContentChange;
import org.hibernate.annotations.UuidGenerator;

/** What its revisions and publications have in common: an identity, an address, and how it stands at the desk. */
@Entity
@Table(name = "article")
public class Article {
    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    /** That of the latest revision; where readers find it is said by the revision that is public. */
    private String slug;

    /** Number of the latest revision. */
    private int revision;

    /** Number of the event that was last put on the timeline; cancelled ones keep theirs. */
    @Column(name = "publication_count")
    private int publicationCount;

    /** The last start of a publication on the timeline; null when there is none. */
    @Column(name = "planned_until")
    private Instant plannedUntil;

    @Column(name = "comment_count")
    private int commentCount;

    /** The last word between writer and desk; null when there was none since it was last published. */
    @Embedded
    private Review review;

    @Column(name = "trashed_at")
    private Instant trashedAt;

    @Column(name = "created_at")
    private Instant createdAt;

    /** The token that made it. */
    @Column(name = "created_by")
    private UUID createdBy;

    /** The author to whom that token was bound, whose other tokens work on it too; or the token itself. */
    @Column(name = "owner_id")
    private UUID ownerId;

    /** When editors last did anything to it. */
    @Column(name = "changed_at")
    private Instant changedAt;

    /** Its latest revision, where this transaction made it or read it; one that has its number, for none ever changes. */
    @Transient
    private Revision latest;

    /** Its timeline, where this transaction wrote to it, or made the article: nobody else can, until it ends. */
    @Transient
    private Timeline timeline;

    @Transient
    private boolean made;

    protected Article() {}

    /** A new article, whose first revision is about to be made by {@link #begin}. */
    public Article(String slug, Instant createdAt, UUID createdBy, UUID ownerId) {
        this.slug = slug;
        this.revision = 1;
        this.timeline = Timeline.EMPTY;
        this.made = true;
        this.createdAt = createdAt;
        this.changedAt = createdAt;
        this.createdBy = createdBy;
        this.ownerId = ownerId;
    }

    /** @return the first revision */
    public Revision begin(Content content, Revision.Kind kind, ContentChange change, Signature signature) {
        return remember(new Revision(id, revision, content, kind, change, signature));
    }

    /** @return the next revision */
    public Revision save(Content content, Revision.Kind kind, ContentChange change, Signature signature) {
        revision++;
        slug = content.slug();
        changedAt = signature.at();
        return remember(new Revision(id, revision, content, kind, change, signature));
    }

    /** @return the number of the next event of the timeline */
    public int nextPublication(Instant now) {
        changedAt = now;
        publicationCount++;
        return publicationCount;
    }

    /** What follows for the article from its timeline. */
    public void follow(Timeline written) {
        timeline = written;
        plannedUntil = written.lastPublication().map(Publication::startsAt).orElse(null);
    }

    /** @param newReview null when the review is over */
    public void review(Review newReview, Instant now) {
        review = newReview;
        changedAt = now;
    }

    public void trash(Instant now) {
        trashedAt = now;
        review = null;
        changedAt = now;
    }

    public void takeFromTrash(Instant now) {
        trashedAt = null;
        changedAt = now;
    }

    public void touch(Instant now) {
        changedAt = now;
    }

    public UUID id() {
        return id;
    }

    public String slug() {
        return slug;
    }

    public int revision() {
        return revision;
    }

    public int commentCount() {
        return commentCount;
    }

    public Review review() {
        return review;
    }

    public boolean inReview() {
        return review != null && review.state() == Review.State.submitted;
    }

    public boolean trashed() {
        return trashedAt != null;
    }

    /** @return its latest revision, if this transaction made it or read it */
    public Optional<Revision> latest() {
        return Optional.ofNullable(latest).filter(it -> it.number() == revision);
    }

    /** @return the same revision, which was read */
    Revision remember(Revision read) {
        latest = read;
        return read;
    }

    /** @return its timeline, if it is known without a look */
    public Optional<Timeline> timeline() {
        return Optional.ofNullable(timeline);
    }

    /** Whether this transaction made it: nobody else knows of it. */
    public boolean isMade() {
        return made;
    }

    public UUID ownerId() {
        return ownerId;
    }
}
