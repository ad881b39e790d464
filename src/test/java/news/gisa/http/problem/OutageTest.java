package news.gisa.http.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.configuration.MemorySize;
import jakarta.transaction.RollbackException;
import java.math.BigInteger;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import javax.transaction.xa.XAException;
import news.gisa.storage.DiskSpace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutageTest {
    private final Outage outage = outage("1");

    private static Outage outage(String reserve) {
        return new Outage(new DiskSpace(
                "jdbc:h2:file:./target/gisa",
                () -> new MemorySize(new BigInteger(reserve)),
                new SimpleMeterRegistry()));
    }

    private static Optional<ProblemType> type(Outage outage, Throwable fault) {
        return outage.of(fault, true).map(ProblemException::type);
    }

    @ParameterizedTest
    @CsvSource({
        "08001, 0, UNAVAILABLE",
        "08006, 0, UNAVAILABLE",
        "53300, 0, UNAVAILABLE",
        "57014, 0, UNAVAILABLE",
        "57014, 57014, UNAVAILABLE",
        "57P01, 0, UNAVAILABLE",
        "25P03, 0, UNAVAILABLE",
        "25006, 0, UNAVAILABLE",
        "53100, 0, INSUFFICIENT_STORAGE",
        "90098, 90098, UNAVAILABLE"
    })
    void whatTheDatabaseCannotIsNoFaultOfOurs(String state, int code, ProblemType type) {
        SQLException cause = new SQLException("x", state, code);
        assertThat(type(outage, new IllegalStateException(new RuntimeException(cause))))
                .contains(type);
        RuntimeException rolledBack = new RuntimeException("no commit");
        rolledBack.addSuppressed(new Exception(cause));
        assertThat(type(outage, rolledBack)).contains(type);
    }

    @Test
    void whoWaitsForAConnectionInVainIsToldToComeBack() {
        ProblemException told = outage.of(
                        new RuntimeException(new SQLException("Acquisition timeout while waiting for new connection")),
                        true)
                .orElseThrow();
        assertThat(told.type()).isEqualTo(ProblemType.UNAVAILABLE);
        assertThat(told.headers()).containsEntry("Retry-After", "5");
    }

    @Test
    void whoKeepsTheDatabaseForTooLongIsToldSo() {
        ProblemException told = outage.of(new RuntimeException(new SQLException("canceled", "57014")), true)
                .orElseThrow();
        assertThat(told.type()).isEqualTo(ProblemType.UNAVAILABLE);
        assertThat(told.getMessage()).contains("longer for this than a request may take");
        assertThat(told.headers()).containsEntry("Retry-After", "10");
    }

    @Test
    void otherFaultsAreOurs() {
        assertThat(outage.of(new SQLException("syntax", "42601"), true)).isEmpty();
        assertThat(outage.of(new IllegalStateException("x"), true)).isEmpty();
    }

    @Test
    void whateverTheDatabaseSaysIsForLackOfSpaceWhereThereIsNone() {
        Outage full = outage("1152921504606846976");
        assertThat(type(full, new RuntimeException(new SQLException("General error", "HY000", 50000))))
                .contains(ProblemType.INSUFFICIENT_STORAGE);
        assertThat(full.of(new IllegalStateException("x"), true)).isEmpty();
    }

    @Test
    void whoMayNotWriteIsToldThatReadingGoesOn() {
        ProblemException told = outage.of(
                        new RuntimeException(new SQLException("cannot execute UPDATE", "25006")), true)
                .orElseThrow();
        assertThat(told.getMessage()).contains("takes no writes", "Nothing was stored");
        assertThat(told.headers()).containsEntry("Retry-After", "10");
    }

    /** As the transaction manager tells it. */
    private static RollbackException lost(String during) {
        RollbackException lost = new RollbackException("Could not commit transaction.");
        XAException said = new XAException("Error trying to " + during + " local transaction: reset");
        said.initCause(new SQLException("reset", "08006"));
        lost.addSuppressed(said);
        return lost;
    }

    @Test
    void whoseCommitWasNotAnsweredIsToldThatTheOutcomeIsUnknown() {
        ProblemException told = outage.of(lost("transactionCommit"), true).orElseThrow();
        assertThat(told.type()).isEqualTo(ProblemType.UNAVAILABLE);
        assertThat(told.getMessage()).contains("not known", "Idempotency-Key").doesNotContain("Nothing was stored");
        assertThat(told.toProblem("/").extensions()).containsEntry("outcome", "unknown");
        assertThat(told.headers()).containsKey("Retry-After");
        for (ProblemException other : List.of(
                outage.of(lost("transactionCommit"), false).orElseThrow(),
                outage.of(lost("transactionRollback"), true).orElseThrow())) {
            assertThat(other.getMessage()).contains("Nothing was stored");
            assertThat(other.toProblem("/").extensions()).isEmpty();
        }
    }
}
