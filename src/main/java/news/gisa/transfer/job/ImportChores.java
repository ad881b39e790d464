package news.gisa.transfer.job;

import jakarta.inject.Singleton;

/** What imports need beside the requests. */
@Singleton
public class ImportChores {
    private final ImportFolder folder;

    ImportChores(ImportFolder folder) {
        this.folder = folder;
    }

    /** Before the first request. */
    public void start() {
        folder.prepare();
    }

    public void stop() {
        // Nothing runs beside the requests yet.
    }
}
