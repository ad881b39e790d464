package news.gisa.article;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.persistence.Basic;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import news.gisa.article.content.Content;
import news.gisa.article.content.ContentChange;
import news.gisa.article.content.Image;
import news.gisa.author.Byline;
import news.gisa.storage.LinesConverter;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.Hibernate;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.UuidGenerator;

/** One save of an article: the whole content, with who, when and why. It never changes. */
@Entity
@Immutable
@Table(name = "revision")
public class Revision {
    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Column(name = "article_id")
    private UUID articleId;

    /** Counts the article's revisions from 1. */
    private int number;

    @Column(name = "saved_at")
    private Instant savedAt;

    @Column(name = "saved_by")
    private UUID savedBy;

    @Column(name = "saved_by_name")
    private String savedByName;

    private String note;
    private String slug;
    private String language;
    private String headline;

    @Convert(converter = LinesConverter.class)
    private List<String> deck;

    private String summary;

    @Column(name = "section_id")
    private UUID sectionId;

    @ElementCollection
    @BatchSize(size = 100)
    @CollectionTable(name = "revision_tag", joinColumns = @JoinColumn(name = "revision_id"))
    @OrderColumn(name = "position")
    @Column(name = "tag_id")
    private List<UUID> tagIds;

    @ElementCollection
    @BatchSize(size = 100)
    @CollectionTable(name = "revision_byline", joinColumns = @JoinColumn(name = "revision_id"))
    @OrderColumn(name = "position")
    private List<Byline> byline;

    @Embedded
    private Image image;

    /** Read on demand: no list needs it. */
    @Basic(fetch = FetchType.LAZY)
    private String body;

    private String source;

    @Column(name = "canonical_url")
    private String canonicalUrl;

    private int urgency;
    private boolean breaking;

    @Column(name = "comments_open")
    private boolean commentsOpen;

    @Column(name = "embargo_until")
    private Instant embargoUntil;

    /** Names of the byline as printed, for lists, which show nothing else of it. */
    @Convert(converter = LinesConverter.class)
    @Column(name = "byline_names")
    private List<String> bylineNames;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    @Convert(converter = LinesConverter.class)
    @Column(name = "changed_fields")
    private List<String> changedFields;

    /** Null for a save from before changes were recorded. */
    @Column(name = "characters_added")
    private Integer charactersAdded;

    @Column(name = "characters_removed")
    private Integer charactersRemoved;

    protected Revision() {}

    Revision(UUID articleId, int number, Content content, Kind kind, ContentChange change, Signature signature) {
        this.articleId = articleId;
        this.number = number;
        this.kind = kind;
        this.changedFields = change.fields();
        this.charactersAdded = change.added();
        this.charactersRemoved = change.removed();
        this.savedAt = signature.at();
        this.savedBy = signature.by();
        this.savedByName = signature.byName();
        this.note = signature.note();
        this.slug = content.slug();
        this.language = content.language();
        this.headline = content.headline();
        this.deck = content.deck();
        this.summary = content.summary();
        this.sectionId = content.sectionId();
        this.tagIds = List.copyOf(content.tagIds());
        this.byline = List.copyOf(content.byline());
        this.bylineNames = content.byline().stream().map(Byline::name).toList();
        this.image = content.image();
        this.body = content.body();
        this.source = content.source();
        this.canonicalUrl = content.canonicalUrl();
        this.urgency = content.urgency();
        this.breaking = content.breaking();
        this.commentsOpen = content.commentsOpen();
        this.embargoUntil = content.embargoUntil();
    }

    /** How a revision came to be; the names are those of the wire. */
    @Schema(name = "RevisionKind")
    public enum Kind {
        /** An editor saved it. */
        save,
        /** Saved and made public in one request. */
        publish,
        /** An older revision, saved once more. */
        restore,
        /** Brought in from elsewhere, such as the sample content. */
        @JsonProperty("import")
        imported
    }

    public Content content() {
        return content(body);
    }

    /** The content, with the body from a query that read many at once. */
    public Content content(String body) {
        return new Content(
                slug,
                language,
                headline,
                deck,
                summary,
                sectionId,
                tagIds(),
                List.copyOf(byline),
                image,
                body,
                source,
                canonicalUrl,
                urgency,
                breaking,
                commentsOpen,
                embargoUntil);
    }

    public UUID id() {
        return id;
    }

    public UUID articleId() {
        return articleId;
    }

    public int number() {
        return number;
    }

    public String slug() {
        return slug;
    }

    public String language() {
        return language;
    }

    public String headline() {
        return headline;
    }

    public List<String> deck() {
        return deck;
    }

    public String summary() {
        return summary;
    }

    /** Whether its tags and its byline are there without a look. */
    public boolean hasRelations() {
        return Hibernate.isInitialized(tagIds) && Hibernate.isInitialized(byline);
    }

    /** A tag that was removed leaves its place empty. */
    public List<UUID> tagIds() {
        return tagIds.stream().filter(Objects::nonNull).toList();
    }

    public List<Byline> byline() {
        return byline;
    }

    public Image image() {
        return image;
    }

    public String body() {
        return body;
    }

    public String source() {
        return source;
    }

    public String canonicalUrl() {
        return canonicalUrl;
    }

    public int urgency() {
        return urgency;
    }

    public boolean breaking() {
        return breaking;
    }

    public boolean commentsOpen() {
        return commentsOpen;
    }

    public Instant embargoUntil() {
        return embargoUntil;
    }

    public Kind kind() {
        return kind;
    }

    /** @return null for a save from before changes were recorded */
    public ContentChange change() {
        return charactersAdded == null ? null : new ContentChange(changedFields, charactersAdded, charactersRemoved);
    }

    public Instant savedAt() {
        return savedAt;
    }

    public String savedByName() {
        return savedByName;
    }

    public String note() {
        return note;
    }

    public UUID sectionId() {
        return sectionId;
    }
}
