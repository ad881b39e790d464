package news.gisa.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class XmlTest {
    private static XmlDocument document(String text) {
        return XmlDocument.parse(
                new Xml().open("a", "b", text).element("c", text).close().end().getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void everyCharacterOfMarkupIsText() {
        String text = "한글 & <b>\"따옴표\" 'x'</b> ]]> &amp; &#0; <!-- --> <?xml?> 👩\u200D👧";
        assertThat(document(text).text("c")).isEqualTo(text);
        assertThat(document(text).attribute("b")).isEqualTo(text);
    }

    @Test
    void whatXmlHasNoPlaceForIsReplaced() {
        assertThat(Xml.legal("가\u0000나\u000B다\uFFFE라\uFFFF마\uD83D바\uDC68사\t\n"))
                .isEqualTo("가\uFFFD나\uFFFD다\uFFFD라\uFFFD마\uFFFD바\uFFFD사\t\n");
    }

    @Test
    void nothingMeansNoElementAndNoAttribute() {
        assertThat(new Xml()
                        .open("a", "b", null, "c", 1)
                        .element("d", null)
                        .close()
                        .end())
                .isEqualTo("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<a c=\"1\">\n</a>\n");
    }

    @Property(tries = 300)
    void anyTextMakesADocument(@ForAll String text) {
        // A parser reads every end of a line as \n.
        assertThat(document(text).text("c"))
                .isEqualTo(Xml.legal(text).replace("\r\n", "\n").replace('\r', '\n'));
    }
}
