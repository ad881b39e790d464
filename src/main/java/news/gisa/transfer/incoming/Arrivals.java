package news.gisa.transfer.incoming;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import news.gisa.article.port.ArrivedArticles;
import news.gisa.storage.SingleWriter;
import news.gisa.transfer.ImportRun;
import news.gisa.transfer.Tables;

/** Begins what stores some lines in one transaction. */
@Singleton
class Arrivals {
    private final EntityManager entities;
    private final Tables tables;
    private final SingleWriter writer;
    private final ArrivedArticles articles;
    private final Consequences consequences;

    Arrivals(
            EntityManager entities,
            Tables tables,
            SingleWriter writer,
            ArrivedArticles articles,
            Consequences consequences) {
        this.entities = entities;
        this.tables = tables;
        this.writer = writer;
        this.articles = articles;
        this.consequences = consequences;
    }

    /** Within a transaction. */
    Arrival begin(ImportRun run, Seen seen) {
        if (!run.isDryRun()) {
            writer.enter();
        }
        return new Arrival(new Shelves(entities, tables, articles), consequences, run, seen);
    }

    /** Behind a transaction. */
    void after(boolean addressKeys) {
        if (addressKeys) {
            consequences.turnAddressKeys();
        }
    }
}
