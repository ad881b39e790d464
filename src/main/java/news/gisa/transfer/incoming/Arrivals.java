package news.gisa.transfer.incoming;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Table;
import jakarta.persistence.metamodel.EntityType;
import java.util.Map;
import java.util.stream.Collectors;
import news.gisa.article.port.ArrivedArticles;
import news.gisa.storage.RowLocks;
import news.gisa.transfer.ImportRun;
import news.gisa.transfer.Tables;

/** Begins what stores some lines in one transaction. */
@Singleton
class Arrivals {
    private final EntityManager entities;
    private final Tables tables;
    private final RowLocks locks;
    private final ArrivedArticles articles;
    private final Consequences consequences;
    private final Map<String, Class<?>> types;

    Arrivals(
            EntityManager entities,
            Tables tables,
            RowLocks locks,
            ArrivedArticles articles,
            Consequences consequences) {
        this.entities = entities;
        this.tables = tables;
        this.locks = locks;
        this.articles = articles;
        this.consequences = consequences;
        this.types = entities.getMetamodel().getEntities().stream()
                .map(EntityType::getJavaType)
                .filter(type -> type.isAnnotationPresent(Table.class))
                .collect(
                        Collectors.toMap(type -> type.getAnnotation(Table.class).name(), type -> type));
    }

    /** Within a transaction. */
    Arrival begin(ImportRun run, Seen seen) {
        return new Arrival(new Shelves(entities, tables, locks, articles, types), consequences, run, seen);
    }

    /** Behind a transaction. */
    void after(boolean addressKeys) {
        if (addressKeys) {
            consequences.turnAddressKeys();
        }
    }
}
