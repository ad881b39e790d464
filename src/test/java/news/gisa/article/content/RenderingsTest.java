package news.gisa.article.content;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import news.gisa.article.content.Body.Format;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RenderingsTest {
    private static final String MARKDOWN = """
            첫 문단은 **굵게**, "따옴표" & <b>기호</b>, \\u2028 그리고 😀.

            ## 제목

            > 인용
            >
            > 3. 셋
            > 5. 다섯

            | 가 | 나 |
            |---|:-:|
            | 1 | 2 |

            ::ad{slot="mid"}

            ![그림](/a.jpg "설명")

            ```java
            code("\\t")
            ```
            """;

    private final ObjectMapper json = new ObjectMapper();
    private final Renderings renderings = new Renderings(json, new SimpleMeterRegistry());

    @ParameterizedTest
    @EnumSource(Format.class)
    void whatIsKeptIsWrittenToTheByteAsWhatWasRendered(Format format) throws Exception {
        Body fresh = Body.of(MARKDOWN, format);
        Body kept = renderings.keep(UUID.randomUUID(), fresh);
        assertThat(json.writeValueAsBytes(kept)).isEqualTo(json.writeValueAsBytes(fresh));
        Map<String, Object> around = Map.of("items", List.of(Map.of("body", fresh)));
        Map<String, Object> aroundKept = Map.of("items", List.of(Map.of("body", kept)));
        assertThat(json.writeValueAsBytes(aroundKept)).isEqualTo(json.writeValueAsBytes(around));
        assertThat(json.writeValueAsString(aroundKept)).isEqualTo(json.writeValueAsString(around));
        assertThat(json.<JsonNode>valueToTree(aroundKept)).isEqualTo(json.<JsonNode>valueToTree(around));
        assertThat(kept.size()).isEqualTo(fresh.size());
    }

    @Test
    void eachRevisionAndFormIsKeptApart() {
        UUID one = UUID.randomUUID();
        UUID other = UUID.randomUUID();
        renderings.keep(one, Body.of("하나", Format.html));
        assertThat(renderings.find(one, Format.html)).isNotNull();
        assertThat(renderings.find(one, Format.blocks)).isNull();
        assertThat(renderings.find(one, Format.text)).isNull();
        assertThat(renderings.find(other, Format.html)).isNull();
    }

    @Test
    void theSourceIsNoRenderingAndIsNotKept() {
        UUID revision = UUID.randomUUID();
        Body source = Body.of("하나", Format.markdown);
        assertThat(renderings.keep(revision, source)).isSameAs(source);
        assertThat(renderings.find(revision, Format.markdown)).isNull();
    }

    @Test
    void whatIsKeptStaysWithinItsBytes() {
        Renderings small = new Renderings(json, new SimpleMeterRegistry(), 10_000);
        for (int i = 0; i < 100; i++) {
            small.keep(UUID.randomUUID(), Body.of("가".repeat(1_000), Format.html));
        }
        assertThat(small.bytes()).isPositive().isLessThanOrEqualTo(10_000);
        UUID large = UUID.randomUUID();
        Body body = small.keep(large, Body.of("가".repeat(10_000), Format.html));
        assertThat(body.size()).isGreaterThan(10_000);
        assertThat(small.find(large, Format.html)).isNull();
    }
}
