package news.gisa.transfer.incoming;

import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import news.gisa.article.port.ArrivedArticles;
import news.gisa.storage.RowLocks;
import news.gisa.transfer.Kind;
import news.gisa.transfer.Kinds;
import news.gisa.transfer.Tables;
import org.hibernate.Session;

/** What is here, in one transaction: rows are held before they are looked at, for nobody else is to change them meanwhile. */
final class Shelves {
    private final EntityManager entities;
    private final Tables tables;
    private final RowLocks locks;
    private final ArrivedArticles articles;
    private final Map<String, Class<?>> types;

    Shelves(
            EntityManager entities,
            Tables tables,
            RowLocks locks,
            ArrivedArticles articles,
            Map<String, Class<?>> types) {
        this.entities = entities;
        this.tables = tables;
        this.locks = locks;
        this.articles = articles;
        this.types = types;
    }

    /** Work with the connection of the transaction. */
    interface Work<T> {
        T with(Connection database, Tables tables) throws SQLException;
    }

    <T> T work(Work<T> work) {
        return entities.unwrap(Session.class).doReturningWork(database -> work.with(database, tables));
    }

    /** What was read as objects until now may be other rows by now. */
    void forgetObjects() {
        entities.clear();
    }

    void holdArticles(Collection<UUID> ids) {
        if (!ids.isEmpty()) {
            articles.hold(ids);
        }
    }

    /** @param keys of things of a kind that may be replaced */
    void hold(Kind kind, Collection<List<Object>> keys) {
        if (kind == Kinds.ARTICLE) {
            holdArticles(keys.stream().map(key -> (UUID) key.get(0)).collect(Collectors.toSet()));
        } else if (kind == Kinds.STATION) {
            // The registry as a whole.
            locks.hold(types.get(kind.table()), "");
        } else if (kind.belongsTo() == null && types.containsKey(kind.table())) {
            keys.stream()
                    .map(key -> key.get(0))
                    .distinct()
                    .sorted(Comparator.comparing(Object::toString))
                    .forEach(key -> locks.hold(types.get(kind.table()), key));
        }
    }
}
