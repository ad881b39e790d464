package news.gisa.comment;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import news.gisa.http.seal.Sha256;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.UuidGenerator;

/** What somebody wrote under an article. It is changed under the lock of the article's discussion (see {@link Threads}). */
@Entity
@DynamicUpdate
@Table(name = "comment")
public class Comment {
    /** {@code &} in an address: itself, and twice {@code &amp;}. */
    private static final int MOST_OF_A_CHARACTER = 11;

    /** Where it is in lists: not, in its order, or above it. */
    static final int HIDDEN = 0;

    static final int SHOWN = 1;
    static final int PINNED = 2;

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Column(name = "article_id")
    private UUID articleId;

    /** What it is listed under: a comment, or the article at the top. */
    @Column(name = "thread_id")
    private UUID threadId;

    @Column(name = "parent_id")
    private UUID parentId;

    /** What it answers; deeper than its parent where threads may not become deeper. */
    @Column(name = "reply_to")
    private UUID replyTo;

    /** 0 at the top. */
    private int depth;

    private int place;

    @Enumerated(EnumType.STRING)
    private CommentStatus status;

    @Embedded
    private Writer writer;

    private String text;

    /** Of the text, so that the same is known again. */
    @Column(name = "text_digest")
    private String textDigest;

    @Column(name = "secret_digest")
    private String secretDigest;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "edited_at")
    private Instant editedAt;

    /** When it was rejected, found to be spam or deleted; null once it is erased. */
    @Column(name = "removed_at")
    private Instant removedAt;

    /** Deleted by its writer: nobody else puts it back. */
    @Column(name = "taken_back")
    private boolean takenBack;

    @Convert(converter = Reason.Converter.class)
    private List<Reason> reasons;

    private int votes;
    private int reports;

    /** Direct replies that are shown. */
    @Column(name = "reply_count")
    private int replyCount;

    /** Replies to it that are shown beside it, where threads may not become deeper. */
    private int answers;

    /** When the outside service is to be asked; null when it need not be. */
    @Column(name = "screening_at")
    private Instant screeningAt;

    /** Counts what its writer or a moderator changed. */
    private int version;

    protected Comment() {}

    /** @param parent what it is listed under; null at the top */
    public Comment(UUID articleId, Comment parent, UUID replyTo, Writer writer, String text, Instant createdAt) {
        this.articleId = articleId;
        this.parentId = parent == null ? null : parent.id;
        this.threadId = parent == null ? articleId : parent.id;
        this.depth = parent == null ? 0 : parent.depth + 1;
        this.replyTo = replyTo;
        this.writer = writer;
        this.text = text;
        this.textDigest = Texts.digest(text);
        this.createdAt = createdAt;
        this.status = CommentStatus.pending;
        this.reasons = List.of();
    }

    public void lockWith(String secret) {
        secretDigest = Sha256.hex(secret);
    }

    /** Whether this is the secret that its writer was given. */
    public boolean opensWith(String secret) {
        return secretDigest != null
                && MessageDigest.isEqual(
                        Sha256.of(secret.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                        java.util.HexFormat.of().parseHex(secretDigest));
    }

    public void edit(String newText, Instant now) {
        text = newText;
        textDigest = Texts.digest(newText);
        editedAt = now;
        version++;
    }

    /** Only {@link Threads} does this, since counts follow from it. */
    void stand(CommentStatus newStatus, List<Reason> why, Instant now) {
        status = newStatus;
        reasons = why;
        boolean removed = newStatus != CommentStatus.published && newStatus != CommentStatus.pending;
        removedAt = !removed ? null : removedAt == null ? now : removedAt;
        version++;
    }

    public void takeBack() {
        takenBack = true;
    }

    void place(int newPlace) {
        place = newPlace;
    }

    /** Puts what is shown above the others. */
    public void pin() {
        place = PINNED;
    }

    public void unpin() {
        place = SHOWN;
    }

    void countReply(int difference) {
        replyCount += difference;
    }

    void countAnswer(int difference) {
        answers += difference;
    }

    public void countVotes(int difference) {
        votes += difference;
    }

    public void countReport() {
        reports++;
    }

    public void forgetReports() {
        reports = 0;
    }

    public void screenAt(Instant instant) {
        screeningAt = instant;
    }

    /** @return the path of all comments of an article */
    public static String collection(UUID articleId) {
        return "/api/v1/articles/" + articleId + "/comments";
    }

    /** @return its path */
    public String address() {
        return collection(articleId) + "/" + id;
    }

    /** Leaves the place, and nothing of what or who was there. */
    public void erase() {
        text = "";
        textDigest = null;
        secretDigest = null;
        editedAt = null;
        writer = Writer.NOBODY;
        screeningAt = null;
        removedAt = null;
        version++;
    }

    public UUID id() {
        return id;
    }

    public UUID articleId() {
        return articleId;
    }

    public UUID parentId() {
        return parentId;
    }

    public UUID replyTo() {
        return replyTo;
    }

    public int depth() {
        return depth;
    }

    public int place() {
        return place;
    }

    public boolean isShown() {
        return place != HIDDEN;
    }

    public boolean isPinned() {
        return place == PINNED;
    }

    public boolean isPublished() {
        return status == CommentStatus.published;
    }

    public boolean isErased() {
        return text.isEmpty();
    }

    public CommentStatus status() {
        return status;
    }

    public Writer writer() {
        return writer;
    }

    public String text() {
        return text;
    }

    /** Characters that an answer has of the text at most: each of an address is there once more and twice escaped as HTML. */
    public long mostShown() {
        return (long) MOST_OF_A_CHARACTER * text.length();
    }

    public String textDigest() {
        return textDigest;
    }

    public Instant createdAt() {
        return createdAt;
    }

    /** Whether anything is shown that answers it. */
    boolean isAnswered() {
        return replyCount > 0 || answers > 0;
    }

    /** What it answers, if it stands beside that and not below; else null. */
    UUID answersBeside() {
        return replyTo == null || replyTo.equals(parentId) ? null : replyTo;
    }

    Instant editedAt() {
        return editedAt;
    }

    public Instant removedAt() {
        return removedAt;
    }

    public boolean isTakenBack() {
        return takenBack;
    }

    public List<Reason> reasons() {
        return reasons;
    }

    public int votes() {
        return votes;
    }

    public int reports() {
        return reports;
    }

    public int replyCount() {
        return replyCount;
    }

    public Instant screeningAt() {
        return screeningAt;
    }

    public int version() {
        return version;
    }
}
