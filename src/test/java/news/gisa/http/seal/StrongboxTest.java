package news.gisa.http.seal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StrongboxTest {
    private static Strongbox strongbox(int secret) {
        return new Strongbox(new ServerSecrets(null) {
            @Override
            public byte[] get(String name) {
                byte[] bytes = new byte[32];
                bytes[0] = (byte) secret;
                return bytes;
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{\"secret\":\"gisa_abc\"}", "가나다 ‘라’ 😀"})
    void sameSecretAndPasswordOpen(String text) {
        String closed = strongbox(1).close("password", text);
        assertThat(strongbox(1).open("password", closed)).hasValue(text);
        assertThat(strongbox(1).open("other", closed)).isEmpty();
        assertThat(strongbox(2).open("password", closed)).isEmpty();
        assertThat(strongbox(1).close("password", text)).isNotEqualTo(closed);
    }

    @Test
    void whatWasAlteredStaysClosed() {
        byte[] closed = Base64.getDecoder().decode(strongbox(1).close("password", "text"));
        for (int i = 0; i < closed.length; i++) {
            byte[] altered = closed.clone();
            altered[i] ^= 1;
            assertThat(strongbox(1).open("password", Base64.getEncoder().encodeToString(altered)))
                    .as("byte " + i)
                    .isEmpty();
        }
        for (String other : new String[] {"", "AAAA", "no base64!", "AAAAAAAAAAAAAAAA"}) {
            assertThat(strongbox(1).open("password", other)).as(other).isEmpty();
        }
    }
}
