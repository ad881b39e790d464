package news.gisa.change.node;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import news.gisa.change.ChangeConfig;
import news.gisa.change.ChangeSignal;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.postgresql.Driver;
import org.postgresql.PGConnection;

/**
 * Hears from PostgreSQL that some node wrote (LISTEN), on a connection and a thread of its own, and has the log read then. It is a
 * hint: what it does not hear the follower finds, who looks every half second.
 */
@Singleton
public class ChangeListening {
    private static final Logger LOG = Logger.getLogger(ChangeListening.class);
    private static final String CHANNEL = "gisa_changes";

    /** How often a connection on which nothing comes is asked whether it still leads anywhere. */
    private static final int QUIET_MILLIS = 5_000;

    private static final int ANSWER_SECONDS = 5;
    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(250);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(15);

    private final boolean wanted;
    private final String url;
    private final Properties account;
    private final ChangeSignal signal;

    private volatile boolean running;
    private volatile Connection connection;
    private Thread thread;

    ChangeListening(
            ChangeConfig config,
            @ConfigProperty(name = "quarkus.datasource.db-kind") String database,
            @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url,
            @ConfigProperty(name = "quarkus.datasource.username") Optional<String> username,
            @ConfigProperty(name = "quarkus.datasource.password") Optional<String> password,
            ChangeSignal signal) {
        this.wanted = config.listen() && database.equals("postgresql");
        this.url = url;
        this.account = account(username, password);
        this.signal = signal;
    }

    private static Properties account(Optional<String> username, Optional<String> password) {
        Properties account = new Properties();
        username.ifPresent(name -> account.setProperty("user", name));
        password.ifPresent(word -> account.setProperty("password", word));
        account.setProperty("ApplicationName", "gisa-listening");
        account.setProperty("tcpKeepAlive", "true");
        account.setProperty("connectTimeout", String.valueOf(ANSWER_SECONDS));
        account.setProperty("loginTimeout", String.valueOf(2 * ANSWER_SECONDS));
        // Of what is asked; for notifications it waits as long as it says.
        account.setProperty("socketTimeout", String.valueOf(ANSWER_SECONDS));
        return account;
    }

    public void start() {
        if (wanted) {
            running = true;
            thread = new Thread(this::keepListening, "change-listening");
            thread.setDaemon(true);
            thread.start();
        }
    }

    public void stop() throws InterruptedException {
        running = false;
        if (thread != null) {
            thread.interrupt();
            close();
            thread.join(Duration.ofSeconds(1).toMillis());
        }
    }

    private void keepListening() {
        Duration pause = SHORTEST_PAUSE;
        boolean lost = false;
        while (running) {
            try (Connection open = open()) {
                connection = open;
                if (lost) {
                    LOG.info("The database tells of changes again");
                }
                lost = false;
                pause = SHORTEST_PAUSE;
                listen(open);
            } catch (SQLException e) {
                if (running && !lost) {
                    LOG.warnf(
                            "The connection on which the database tells of changes was lost; until it is back the log is only"
                                    + " looked at: %s",
                            e.getMessage());
                }
                lost = true;
                pause = rest(pause);
            }
        }
    }

    private Connection open() throws SQLException {
        Connection open = new Driver().connect(url, account);
        try (Statement statement = open.createStatement()) {
            statement.execute("listen " + CHANNEL);
            return open;
        } catch (SQLException e) {
            open.close();
            throw e;
        }
    }

    private void listen(Connection open) throws SQLException {
        PGConnection notices = open.unwrap(PGConnection.class);
        // What came before this connection was not heard.
        signal.give();
        while (running) {
            if (notices.getNotifications(QUIET_MILLIS).length > 0) {
                signal.give();
            } else if (!open.isValid(ANSWER_SECONDS)) {
                throw new SQLException("It no longer answers.");
            }
        }
    }

    /** @return the next pause, which is longer */
    private Duration rest(Duration pause) {
        try {
            Thread.sleep(pause.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Duration next = pause.multipliedBy(2);
        return next.compareTo(LONGEST_PAUSE) < 0 ? next : LONGEST_PAUSE;
    }

    /** Whoever waits on it goes on at once. */
    private void close() {
        Connection open = connection;
        if (open != null) {
            try {
                open.abort(Runnable::run);
            } catch (SQLException e) {
                LOG.debug("The connection was closed already", e);
            }
        }
    }
}
