package news.gisa.transfer.job;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import news.gisa.access.Deputy;
import news.gisa.access.Role;
import news.gisa.transfer.ImportForm;
import news.gisa.transfer.ImportRun.Tally;
import org.hibernate.annotations.UuidGenerator;

/** A file that is imported, and how far it has come. */
@Entity
@Table(name = "import_job")
class ImportJob {
    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    /** On whose disk the file is. */
    private UUID node;

    @Enumerated(EnumType.STRING)
    private ImportState state;

    @Enumerated(EnumType.STRING)
    private ImportForm form;

    @Column(name = "dry_run")
    private boolean dryRun;

    private boolean replaces;

    @Column(name = "token_id")
    private UUID tokenId;

    @Column(name = "token_name")
    private String tokenName;

    @Column(name = "author_id")
    private UUID authorId;

    @Enumerated(EnumType.STRING)
    private Role role;

    @Column(name = "size_bytes")
    private long size;

    @Column(name = "read_bytes")
    private long read;

    private long lines;

    /** How many were new. */
    private long made;

    private long replaced;
    private long unchanged;
    private long refused;
    private long problems;

    /** Whether it is to end. */
    private boolean cancelled;

    private String detail;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    protected ImportJob() {}

    ImportJob(UUID node, Order order, Deputy sender, Instant createdAt) {
        this.node = node;
        this.state = ImportState.queued;
        this.form = order.form();
        this.dryRun = order.dryRun();
        this.replaces = order.replaces();
        this.size = order.size();
        this.tokenId = sender.id();
        this.tokenName = sender.name();
        this.authorId = sender.authorId();
        this.role = sender.role();
        this.createdAt = createdAt;
    }

    /** What is asked for. */
    record Order(ImportForm form, boolean dryRun, boolean replaces, long size) {}

    /** Of what a dry run had found before the process ended nothing stays: nothing was stored that it could go on behind. */
    void start(Instant now) {
        state = ImportState.running;
        startedAt = startedAt == null ? now : startedAt;
        if (dryRun) {
            read = 0;
            lines = 0;
            made = 0;
            replaced = 0;
            unchanged = 0;
            refused = 0;
            problems = 0;
        }
    }

    void reached(long line, long offset, Tally more, long faults) {
        lines = line;
        read = offset;
        made += more.created();
        replaced += more.replaced();
        unchanged += more.unchanged();
        refused += more.refused();
        problems += faults;
    }

    void cancel(String why) {
        cancelled = true;
        detail = why;
    }

    /** @param why null where that says all */
    void end(ImportState how, String why, Instant now) {
        state = how;
        detail = why;
        endedAt = now;
    }

    Deputy sender() {
        return new Deputy(tokenId, tokenName, authorId, role);
    }

    UUID id() {
        return id;
    }

    UUID node() {
        return node;
    }

    ImportState state() {
        return state;
    }

    ImportForm form() {
        return form;
    }

    boolean isDryRun() {
        return dryRun;
    }

    boolean replaces() {
        return replaces;
    }

    String tokenName() {
        return tokenName;
    }

    long size() {
        return size;
    }

    long read() {
        return read;
    }

    long lines() {
        return lines;
    }

    Tally tally() {
        return new Tally(made, replaced, unchanged, refused);
    }

    long problems() {
        return problems;
    }

    boolean isCancelled() {
        return cancelled;
    }

    String detail() {
        return detail;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant startedAt() {
        return startedAt;
    }

    Instant endedAt() {
        return endedAt;
    }
}
