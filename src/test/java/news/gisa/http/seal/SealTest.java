package news.gisa.http.seal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class SealTest {
    private static final byte[] PAYLOAD = "열여섯 바이트쯤".getBytes(StandardCharsets.UTF_8);

    private static Seal seal(int codeLength, int key) {
        return new Seal(
                new ServerSecrets(null) {
                    @Override
                    public byte[] get(String name) {
                        return new byte[] {(byte) key, 2, 3};
                    }
                },
                "any",
                codeLength);
    }

    @Test
    void whatWasSealedOpens() {
        String sealed = seal(17, 1).close("scope", PAYLOAD);
        assertThat(sealed).matches("[A-Za-z0-9_-]+");
        assertThat(seal(17, 1).open("scope", sealed)).hasValue(PAYLOAD);
        assertThat(seal(17, 1).open("scope", seal(17, 1).close("scope", new byte[0])))
                .hasValue(new byte[0]);
    }

    @Test
    void anotherScopeKeyOrLengthDoesNotOpenIt() {
        String sealed = seal(17, 1).close("scope", PAYLOAD);
        assertThat(seal(17, 1).open("other", sealed)).isEmpty();
        assertThat(seal(17, 2).open("scope", sealed)).isEmpty();
        assertThat(seal(16, 1).open("scope", sealed)).isEmpty();
        assertThat(seal(18, 1).open("scope", sealed)).isEmpty();
    }

    @Test
    void everyAlteredByteIsNoticed() {
        byte[] sealed = Base64.getUrlDecoder().decode(seal(17, 1).close("scope", PAYLOAD));
        for (int i = 0; i < sealed.length; i++) {
            byte[] altered = sealed.clone();
            altered[i] ^= 1;
            assertThat(seal(17, 1).open("scope", Base64.getUrlEncoder().encodeToString(altered)))
                    .as("byte " + i)
                    .isEmpty();
        }
    }

    @Test
    void anythingElseDoesNotOpen() {
        for (String text : new String[] {"", "A", "%%%", "AAAA", "한글", "A".repeat(10_000)}) {
            assertThat(seal(17, 1).open("scope", text)).as(text).isEmpty();
        }
    }
}
