package news.gisa.storage;

import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import jakarta.inject.Singleton;
import java.util.regex.Pattern;
import org.hibernate.resource.jdbc.spi.StatementInspector;

/**
 * Sees each statement before it is prepared. Between two of them nobody but us would notice that a request takes too long: many short
 * ones hold a connection as one long one. And one that writes waits for its turn.
 */
@SuppressWarnings("serial") // Nobody writes it anywhere.
@Singleton
@PersistenceUnitExtension
public class HoldingInspector implements StatementInspector {
    private static final Pattern WRITES = Pattern.compile("\\s*(insert|update|delete|merge)\\b");

    private final SingleWriter writer;

    HoldingInspector(SingleWriter writer) {
        this.writer = writer;
    }

    @Override
    public String inspect(String sql) {
        if (writer.suffices() && isWrite(sql)) {
            writer.enter();
        }
        Holding.goOn(sql);
        return sql;
    }

    /** A lock is written too. */
    private static boolean isWrite(String sql) {
        return WRITES.matcher(sql).lookingAt() || sql.contains("final table") || sql.contains("for update");
    }
}
