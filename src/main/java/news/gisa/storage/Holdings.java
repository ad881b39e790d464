package news.gisa.storage;

import io.agroal.api.AgroalPoolInterceptor;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Sees each connection leave the pool and come back, and holds who has it to its {@link Allowance}. */
@Singleton
class Holdings implements AgroalPoolInterceptor {
    private final Map<Connection, Session> sessions = new ConcurrentHashMap<>();
    private final Allowances allowances;
    private final boolean isEmbedded;

    Holdings(Allowances allowances, @ConfigProperty(name = "quarkus.datasource.db-kind") String database) {
        this.allowances = allowances;
        this.isEmbedded = database.equals("h2");
    }

    @Override
    public void onConnectionAcquire(Connection connection) {
        Connection own = ofDriver(connection);
        sessions.computeIfAbsent(own, fresh -> new Session(fresh, isEmbedded)).lend(allowances.present());
    }

    @Override
    public void onConnectionReturn(Connection connection) {
        Session session = sessions.get(ofDriver(connection));
        if (session != null) {
            session.takeBack(allowances.usual());
        }
    }

    @Override
    public void onConnectionDestroy(Connection connection) {
        sessions.remove(ofDriver(connection));
    }

    /** Cuts off whoever waits for a database that does not answer, since the service stops. The embedded one always answers. */
    void cutOff() {
        if (isEmbedded) {
            return;
        }
        sessions.forEach((connection, session) -> {
            if (session.isLent()) {
                abort(connection);
            }
        });
    }

    private static void abort(Connection connection) {
        try {
            connection.abort(Runnable::run);
        } catch (SQLException e) {
            throw new IllegalStateException("The connection cannot be ended", e);
        }
    }

    /** The pool wraps it anew each time. */
    private static Connection ofDriver(Connection connection) {
        try {
            return connection.unwrap(Connection.class);
        } catch (SQLException e) {
            throw new IllegalStateException("The connection of the driver cannot be had", e);
        }
    }
}
