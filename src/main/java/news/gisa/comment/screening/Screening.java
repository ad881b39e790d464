package news.gisa.comment.screening;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import news.gisa.comment.Comment;
import news.gisa.comment.CommentConfig;
import news.gisa.comment.CommentStatus;
import org.jboss.logging.Logger;

/**
 * Has an outside service look at comments before they are shown. It is asked when the comment is stored, by threads of its
 * own: however slow it is, it holds no reader's request and no transaction. What a node did not come to ask, because it was
 * stopped or had too much to do, is asked later, by any.
 */
@ApplicationScoped
public class Screening {
    private static final Logger LOG = Logger.getLogger(Screening.class);
    private static final int THREADS = 4;
    private static final int MOST_WAITING = 10_000;

    private final CommentConfig config;
    private final ScreeningQuestions questions;
    private final ScreeningClient client;
    private final ScreeningResults results;
    private final TransactionSynchronizationRegistry transaction;
    private final Clock clock;
    private final ThreadPoolExecutor threads;

    Screening(
            CommentConfig config,
            ScreeningQuestions questions,
            ScreeningClient client,
            ScreeningResults results,
            TransactionSynchronizationRegistry transaction,
            Clock clock) {
        this.config = config;
        this.questions = questions;
        this.client = client;
        this.results = results;
        this.transaction = transaction;
        this.clock = clock;
        this.threads = new ThreadPoolExecutor(
                THREADS,
                THREADS,
                1,
                TimeUnit.MINUTES,
                new LinkedBlockingQueue<>(MOST_WAITING),
                task -> {
                    Thread thread = new Thread(task, "comment-screening");
                    thread.setDaemon(true);
                    return thread;
                },
                new ThreadPoolExecutor.DiscardPolicy());
        threads.allowCoreThreadTimeOut(true);
    }

    private boolean isOn() {
        return config.screeningUrl().isPresent();
    }

    /**
     * Has the service asked once the transaction is through.
     *
     * @return how a comment stands until it has answered, of which the rules say how it would stand without
     */
    public CommentStatus await(Comment comment, CommentStatus judged) {
        if (!isOn() || judged == CommentStatus.spam) {
            return judged;
        }
        comment.screenAt(clock.instant());
        askAfterCommit(comment);
        return judged == CommentStatus.published ? CommentStatus.pending : judged;
    }

    /** @param comment which may not be stored yet, and has its id when it is */
    private void askAfterCommit(Comment comment) {
        transaction.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                // Nobody is told of what may yet be rolled back.
            }

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) {
                    UUID id = comment.id();
                    threads.execute(() -> ask(id));
                }
            }
        });
    }

    /** Asks about what waits longer than it should. */
    public void askAboutForgotten() {
        if (isOn()) {
            questions.overdue().forEach(id -> threads.execute(() -> ask(id)));
        }
    }

    private void ask(UUID comment) {
        try {
            questions
                    .take(comment)
                    .ifPresent(taken -> results.apply(comment, taken.version(), client.ask(taken.question())));
        } catch (RuntimeException e) {
            LOG.error("Screening of comment " + comment + " failed; it is tried again", e);
        }
    }

    public void stop() {
        threads.shutdownNow();
    }
}
