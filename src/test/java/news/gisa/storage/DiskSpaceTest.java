package news.gisa.storage;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.configuration.MemorySize;
import java.math.BigInteger;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DiskSpaceTest {
    private static final BigInteger MORE_THAN_ANY_DISK_HAS = BigInteger.ONE.shiftLeft(60);

    @TempDir
    Path folder;

    private static boolean isShort(String url, BigInteger reserve) {
        return new DiskSpace(url, () -> new MemorySize(reserve), new SimpleMeterRegistry()).isShort();
    }

    @Test
    void whatIsLeftIsHeldAgainstTheReserve() {
        String url = "jdbc:h2:file:" + folder + "/gisa;WRITE_DELAY=0";
        assertThat(isShort(url, BigInteger.ONE)).isFalse();
        assertThat(isShort(url, MORE_THAN_ANY_DISK_HAS)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"jdbc:h2:./data/gisa", "jdbc:h2:/var/lib/gisa", "jdbc:h2:file:./data/gisa;CACHE_SIZE=1"})
    void anEmbeddedDatabaseIsInAFolder(String url) {
        // A folder that is not there has no space either.
        assertThat(isShort(url, MORE_THAN_ANY_DISK_HAS)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:h2:mem:gisa",
                "jdbc:h2:tcp://db.example/gisa",
                "jdbc:postgresql://localhost/gisa",
                "jdbc:postgresql:gisa"
            })
    void otherDatabasesLookAfterTheirOwn(String url) {
        assertThat(isShort(url, MORE_THAN_ANY_DISK_HAS)).isFalse();
    }
}
