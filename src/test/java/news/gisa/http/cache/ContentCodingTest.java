package news.gisa.http.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContentCodingTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "gzip",
                "gzip, deflate, br",
                "br;q=1.0, gzip;q=0.8, *;q=0.1",
                "deflate,GZIP",
                "*",
                "identity;q=0.5, *;q=0.1"
            })
    void gzipIsWelcome(String header) {
        assertThat(ContentCoding.acceptsGzip(header)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "identity", "br", "gzip;q=0", "gzip; q=0.000, *", "*;q=0", "deflate, gzipped", ",;,"})
    void gzipIsNotWelcome(String header) {
        assertThat(ContentCoding.acceptsGzip(header)).isFalse();
    }

    @Test
    void withoutTheHeaderNothingIsCompressed() {
        assertThat(ContentCoding.acceptsGzip(null)).isFalse();
    }

    @Test
    void whatIsCompressedComesBackAndIsAlwaysTheSame() throws IOException {
        byte[] text = "가람 앞바다 ".repeat(200).getBytes(StandardCharsets.UTF_8);
        byte[] gzip = ContentCoding.gzip(text);
        assertThat(gzip).hasSizeLessThan(text.length / 10).isEqualTo(ContentCoding.gzip(text));
        assertThat(new GZIPInputStream(new ByteArrayInputStream(gzip)).readAllBytes())
                .isEqualTo(text);
    }
}
