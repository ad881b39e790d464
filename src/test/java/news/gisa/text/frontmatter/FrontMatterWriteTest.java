package news.gisa.text.frontmatter;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FrontMatterWriteTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void documentsAreWrittenForPeople() throws Exception {
        ObjectNode fields = (ObjectNode) JSON.readTree("""
                {"headline": "'새 도서관' 개관, ‘책과 사람 잇는다", "deck": ["첫째: 줄", "12.5% 늘어 📰"], "summary": null, "tags": [],
                 "byline": [{"author": "김하늘", "role": null}, {"name": "통신"}], "breaking": false, "urgency": 5, "ratio": 1.5,
                 "year": "2024", "note": "한 줄\\n두 줄\\n", "attributes": {}}
                """);

        assertThat(FrontMatter.write(fields, "\n본문")).isEqualTo("""
                        ---
                        headline: "'새 도서관' 개관, ‘책과 사람 잇는다"
                        deck:
                          - '첫째: 줄'
                          - 12.5% 늘어 📰
                        byline:
                          - author: 김하늘
                          - name: 통신
                        breaking: false
                        urgency: 5
                        ratio: 1.5
                        year: '2024'
                        note: |
                          한 줄
                          두 줄
                        attributes: {}
                        ---


                        본문""");
    }

    @Test
    void longLinesAreNotFolded() {
        String headline = "아주 긴 제목 ".repeat(100).strip();

        assertThat(FrontMatter.write(field(headline), "")).isEqualTo("---\nkey: " + headline + "\n---\n\n");
    }

    @Test
    void noFieldsAreWrittenAsNone() {
        assertThat(FrontMatter.write(JSON.createObjectNode().putNull("a"), "본문"))
                .isEqualTo("---\n---\n\n본문");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "yes",
                "null",
                "~",
                "1.10",
                "2024-11-23",
                "=",
                "<<",
                "'",
                "\"",
                "'가' 나",
                "\"가\" 나",
                "가: 나",
                "가 #나",
                "#가",
                ":",
                "- 가",
                "-",
                "? 가",
                "*가",
                "&가",
                "!가",
                "%가",
                "@가",
                "`가",
                "|",
                ">",
                "[가",
                "{가}",
                "가, 나",
                "---",
                "...",
                "--- 가",
                " 앞",
                "뒤 ",
                "\t앞",
                "뒤\t",
                "가\n나",
                "가\n",
                "\n가",
                "\n",
                "\n\n",
                "가\n\n나\n\n\n",
                " 가\n나",
                "가\n 나",
                "가 \n나",
                "가\r\n나",
                "\r",
                "\t\n",
                "---\n가",
                "가\n---\n나",
                "가\u0085나",
                "가\u2028나",
                "가\u2029\n나",
                "\uFEFF가",
                "가\uFEFF",
                "\u00A0",
                "\u3000가",
                "\u200B",
                "\uFFFE",
                "\uFFFF",
                "\\n",
                "가\\",
                "\u1112\u1161\u11AB",
                "📰",
                "👨‍👩‍👧\n📰",
                "\u007F",
                "\u0001"
            })
    void anyTextSurvives(String text) {
        FrontMatter read = FrontMatter.parse(FrontMatter.write(field(text), text));

        assertThat(read.fields()).isEqualTo(field(text));
        assertThat(read.body()).isEqualTo(text);
        ObjectNode key = JSON.createObjectNode().put(text, "가");
        assertThat(FrontMatter.parse(FrontMatter.write(key, "")).fields()).isEqualTo(key);
    }

    @Test
    void anyFieldsSurvive() {
        Random random = new Random(1515);
        for (int i = 0; i < 20_000; i++) {
            ObjectNode fields = object(random, 0);
            String body = text(random);
            String document = FrontMatter.write(fields, body);
            FrontMatter read = FrontMatter.parse(document);

            assertThat(read.fields()).as(document).isEqualTo(asRead(fields));
            assertThat(read.fields().fieldNames())
                    .toIterable()
                    .containsExactlyElementsOf(() -> asRead(fields).fieldNames());
            assertThat(read.body()).isEqualTo(body);
        }
    }

    private static ObjectNode field(String text) {
        return JSON.createObjectNode().put("key", text);
    }

    private static ObjectNode object(Random random, int depth) {
        ObjectNode object = JSON.createObjectNode();
        for (int i = random.nextInt(5); i > 0; i--) {
            object.set(text(random), value(random, depth + 1));
        }
        return object;
    }

    private static JsonNode value(Random random, int depth) {
        switch (random.nextInt(depth > 4 ? 5 : 8)) {
            case 0:
                return JsonNodeFactory.instance.nullNode();
            case 1:
                return JsonNodeFactory.instance.booleanNode(random.nextBoolean());
            case 2:
                return JsonNodeFactory.instance.numberNode(
                        random.nextBoolean() ? random.nextInt() : random.nextGaussian() * 1e9);
            case 3, 4, 5:
                return JsonNodeFactory.instance.textNode(text(random));
            case 6:
                return object(random, depth);
            default:
                ArrayNode array = JSON.createArrayNode();
                for (int i = random.nextInt(4); i > 0; i--) {
                    array.add(value(random, depth + 1));
                }
                return array;
        }
    }

    private static String text(Random random) {
        String alphabet =
                " \n\r\t'\"‘“·:#-?,[]{}&*!|>%@`~=<._/\\01aeyn가힣\u1112\u1161\u00A0\u0085\u2028\u3000\uFEFF\uFFFD";
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(12); i > 0; i--) {
            if (random.nextInt(12) == 0) {
                text.append("📰");
            } else {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
        }
        return text.toString();
    }

    /** What is promised to come back: texts for all scalars, without the fields that are null or an empty array. */
    private static JsonNode asRead(JsonNode value) {
        if (value instanceof ObjectNode object) {
            ObjectNode read = JSON.createObjectNode();
            object.properties().forEach(field -> {
                if (!field.getValue().isNull()
                        && !(field.getValue().isArray() && field.getValue().isEmpty())) {
                    read.set(field.getKey(), asRead(field.getValue()));
                }
            });
            return read;
        }
        if (value instanceof ArrayNode array) {
            ArrayNode read = JSON.createArrayNode();
            array.forEach(item -> read.add(asRead(item)));
            return read;
        }
        return value.isNull() ? value : JsonNodeFactory.instance.textNode(value.asText());
    }
}
