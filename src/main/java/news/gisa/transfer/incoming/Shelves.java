package news.gisa.transfer.incoming;

import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.UUID;
import news.gisa.article.port.ArrivedArticles;
import news.gisa.transfer.Tables;
import org.hibernate.Session;

/** What is here, in one transaction: rows are held before they are looked at, for nobody else is to change them meanwhile. */
final class Shelves {
    private final EntityManager entities;
    private final Tables tables;
    private final ArrivedArticles articles;

    Shelves(EntityManager entities, Tables tables, ArrivedArticles articles) {
        this.entities = entities;
        this.tables = tables;
        this.articles = articles;
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
}
