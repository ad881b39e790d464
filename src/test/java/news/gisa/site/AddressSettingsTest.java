package news.gisa.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressSettingsTest {
    private static final UUID ID = UUID.fromString("019a0000-0000-7000-8000-000000000001");

    @Test
    void addressIsKeptInAsciiAndItsBaseHasNoSlashAtTheEnd() {
        PublicUrl url = PublicUrl.of("https://news.example/소식/");
        assertThat(url.text()).isEqualTo("https://news.example/%EC%86%8C%EC%8B%9D/");
        assertThat(url.base()).isEqualTo("https://news.example/%EC%86%8C%EC%8B%9D");
        assertThat(PublicUrl.of("https://새벽소식.kr/").text()).isEqualTo("https://xn--3l3bz7e3qe6b.kr/");
        assertThat(PageTemplate.of("https://새벽소식.kr/{slug}").text()).isEqualTo("https://xn--3l3bz7e3qe6b.kr/{slug}");
        assertThat(PublicUrl.of("http://localhost:8080").base()).isEqualTo("http://localhost:8080");
    }

    @ParameterizedTest
    @ValueSource(strings = {"news.example", "/feeds", "ftp://news.example", "https://", "https://a b", "javascript:x"})
    void whatIsNoAddressOfTheWebIsRefused(String text) {
        assertThatThrownBy(() -> PublicUrl.of(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("expected an absolute http or https URL, not \"" + text + "\"");
    }

    @Test
    void templateTakesSlugAndId() {
        assertThat(PageTemplate.of("https://news.example/기사/{slug}?id={id}#{slug}")
                        .page("%EA%B0%80", ID))
                .isEqualTo("https://news.example/%EA%B8%B0%EC%82%AC/%EA%B0%80?id=" + ID + "#%EA%B0%80");
        assertThat(PageTemplate.of("http://news.example/{id}").page("a", ID)).isEqualTo("http://news.example/" + ID);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://news.example/", "https://news.example/{slag}", "{slug}", "/articles/{slug}"})
    void templateThatLeadsToNoArticleIsRefused(String text) {
        assertThatThrownBy(() -> PageTemplate.of(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("not \"" + text + "\"");
    }
}
