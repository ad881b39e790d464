package news.gisa.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.hibernate.QueryTimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a connection is told, on an embedded database in memory. */
class SessionTest {
    private static final Duration BOUND = Duration.ofSeconds(80);

    private Connection connection;
    private Session session;

    @BeforeEach
    void open() throws SQLException {
        connection = DriverManager.getConnection("jdbc:h2:mem:");
        session = new Session(connection, true);
    }

    @AfterEach
    void close() throws SQLException {
        session.takeBack(Allowance.of(BOUND));
        connection.close();
    }

    private int told() throws SQLException {
        return ((SessionLocal) connection.unwrap(JdbcConnection.class).getSession()).getQueryTimeout();
    }

    private static Allowance used(Duration time) {
        Allowance allowance = Allowance.of(BOUND);
        allowance.use(time.toNanos());
        return allowance;
    }

    @Test
    void aStatementHasLessThanTheRequest() throws SQLException {
        session.lend(Allowance.of(BOUND));
        assertThat(told()).isEqualTo(75_000);
    }

    @Test
    void theSameHoldsForTheNextRequestsWithoutBeingToldAgain() throws SQLException {
        session.lend(Allowance.of(BOUND));
        session.takeBack(Allowance.of(BOUND));
        connection.createStatement().execute("set query_timeout 7");
        session.lend(used(Duration.ofSeconds(4)));
        assertThat(told()).isEqualTo(7);
    }

    @Test
    void whoHasLittleTimeLeftIsHeldToIt() throws SQLException {
        session.lend(Allowance.of(BOUND));
        session.takeBack(Allowance.of(BOUND));
        session.lend(used(Duration.ofSeconds(64)));
        assertThat(told()).isEqualTo(15_000);
        session.takeBack(Allowance.of(BOUND));
        session.lend(Allowance.of(BOUND));
        assertThat(told()).isEqualTo(75_000);
    }

    @Test
    void whoHasNoBoundIsHeldToNone() throws SQLException {
        session.lend(Allowance.of(BOUND));
        session.takeBack(Allowance.of(BOUND));
        session.lend(Allowance.unbounded());
        assertThat(told()).isZero();
        session.takeBack(Allowance.of(BOUND));
        Allowance lifted = used(Duration.ofSeconds(79));
        lifted.lift();
        session.lend(lifted);
        assertThat(told()).isZero();
    }

    @Test
    void whoHoldsItForLongIsHeldToWhatIsLeft() throws SQLException {
        session.lend(Allowance.of(BOUND));
        session.bound(Duration.ofSeconds(78).toNanos());
        assertThat(told()).isEqualTo(75_000);
        session.bound(Duration.ofSeconds(72).toNanos());
        assertThat(told()).isEqualTo(67_500);
        session.bound(Duration.ofSeconds(68).toNanos());
        assertThat(told()).isEqualTo(67_500);
    }

    @Test
    void whoHasNoTimeLeftGetsNone() {
        assertThatThrownBy(() -> session.lend(used(BOUND))).isInstanceOf(QueryTimeoutException.class);
        Allowance little = Allowance.of(Duration.ofNanos(1));
        assertThatThrownBy(() -> {
                    session.lend(little);
                    Holding.goOn("select 1");
                })
                .isInstanceOf(QueryTimeoutException.class);
    }

    @Test
    void waitingForOthersDoesNotCount() {
        session.lend(Allowance.of(Duration.ofNanos(1)));
        Holding.excuse(BOUND.toNanos());
        Holding.goOn("select 1");
    }
}
