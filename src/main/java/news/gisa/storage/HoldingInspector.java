package news.gisa.storage;

import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import jakarta.inject.Singleton;
import org.hibernate.resource.jdbc.spi.StatementInspector;

/** Between two statements nobody but us would notice that a request takes too long: many short ones hold a connection as one long one. */
@SuppressWarnings("serial") // Nobody writes it anywhere.
@Singleton
@PersistenceUnitExtension
public class HoldingInspector implements StatementInspector {
    @Override
    public String inspect(String sql) {
        Holding.goOn(sql);
        return sql;
    }
}
