package news.gisa.comment.rule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Set;
import news.gisa.change.Changes;
import news.gisa.http.write.Preconditions;
import news.gisa.storage.SingleWriter;
import news.gisa.text.WordList;

/** The newsroom's list of words. */
@ApplicationScoped
class WordsService {
    private static final int ONLY = 1;

    private final EntityManager entities;
    private final Preconditions preconditions;
    private final Changes changes;
    private final SingleWriter writer;

    private volatile Compiled compiled = new Compiled(-1, new WordList(List.of()), new WordList(List.of()));

    WordsService(EntityManager entities, Preconditions preconditions, Changes changes, SingleWriter writer) {
        this.entities = entities;
        this.preconditions = preconditions;
        this.changes = changes;
        this.writer = writer;
    }

    /** The list of a version, ready to be looked for. */
    record Compiled(int version, WordList held, WordList refused) {}

    /** The list as it is stored now; made ready anew only when it changed. */
    Compiled present() {
        int version = entities.createQuery("select w.version from CommentWords w", Integer.class)
                .getSingleResult();
        Compiled ready = compiled;
        if (ready.version() != version) {
            WordsEntry entry = entities.find(WordsEntry.class, ONLY);
            ready = new Compiled(
                    version,
                    new WordList(entry.held(), entry.exceptions()),
                    new WordList(entry.refused(), entry.exceptions()));
            compiled = ready;
        }
        return ready;
    }

    WordsResponse get() {
        return WordsResponse.of(entities.find(WordsEntry.class, ONLY));
    }

    WordsResponse put(WordsInput input) {
        input.check();
        writer.enter();
        WordsEntry entry = entities.find(WordsEntry.class, ONLY, LockModeType.PESSIMISTIC_WRITE);
        preconditions.requireMatch(WordsResponse.of(entry));
        entry.set(input);
        entities.flush();
        changes.record(
                "words.set",
                "words",
                "words",
                entry.held().size() + " held, " + entry.refused().size() + " refused, "
                        + entry.exceptions().size() + " exceptions",
                Set.of());
        return WordsResponse.of(entry);
    }
}
