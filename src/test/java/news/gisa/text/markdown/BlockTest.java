package news.gisa.text.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.openapi.api.SmallRyeOpenAPI;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.Index;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BlockTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static Map<String, Schema> schemas;

    @BeforeAll
    static void readSchemas() throws IOException {
        List<Class<?>> types = new ArrayList<>(List.of(Block.class.getDeclaredClasses()));
        types.add(Block.class);
        schemas = SmallRyeOpenAPI.builder()
                .withIndex(Index.of(types))
                .enableModelReader(false)
                .enableStandardFilter(false)
                .enableStandardStaticFiles(false)
                .build()
                .model()
                .getComponents()
                .getSchemas();
    }

    static List<Block> oneOfEach() {
        return List.of(
                new Block.Paragraph("가 & 나", "가 &amp; <em>나</em>"),
                new Block.Heading(2, "소제목", "소제목"),
                new Block.Image("/media/1.jpg", "사진", null),
                new Block.Quote(List.of(new Block.Break())),
                new Block.ItemList(true, 3, List.of(new Block.Item(3, List.of(new Block.Break())))),
                new Block.Table(
                        List.of(Block.Alignment.right, Block.Alignment.none),
                        List.of(new Block.Cell("가", "<em>가</em>"), new Block.Cell("", "")),
                        List.of(List.of(new Block.Cell("1", "1")), List.of())),
                new Block.Code(null, "a\n b"),
                new Block.Slot("ad", Map.of("slot", "end")),
                new Block.Embed("https://example.org/v"),
                new Block.Break());
    }

    @Test
    void jsonBeginsWithTheType() throws Exception {
        assertThat(JSON.writeValueAsString(oneOfEach())).isEqualTo("""
                        [{"type":"paragraph","text":"가 & 나","html":"가 &amp; <em>나</em>"},\
                        {"type":"heading","level":2,"text":"소제목","html":"소제목"},\
                        {"type":"image","url":"/media/1.jpg","alt":"사진","caption":null},\
                        {"type":"quote","blocks":[{"type":"break"}]},\
                        {"type":"list","ordered":true,"start":3,"items":[{"number":3,"blocks":[{"type":"break"}]}]},\
                        {"type":"table","alignments":["right","none"],"header":[{"text":"가","html":"<em>가</em>"},\
                        {"text":"","html":""}],"rows":[[{"text":"1","html":"1"}],[]]},\
                        {"type":"code","language":null,"text":"a\\n b"},\
                        {"type":"slot","name":"ad","attributes":{"slot":"end"}},\
                        {"type":"embed","url":"https://example.org/v"},\
                        {"type":"break"}]""");
    }

    @Test
    void jsonReadsBackAsTheSameBlocks() throws Exception {
        String json = JSON.writerFor(new TypeReference<List<Block>>() {}).writeValueAsString(oneOfEach());

        assertThat(JSON.readValue(json, new TypeReference<List<Block>>() {})).isEqualTo(oneOfEach());
    }

    @Test
    void slotAttributesKeepTheirOrder() {
        Map<String, String> attributes = new LinkedHashMap<>();
        List.of("z", "a", "m", "b").forEach(key -> attributes.put(key, ""));

        assertThat(new Block.Slot("ad", attributes).attributes().keySet()).containsExactly("z", "a", "m", "b");
    }

    @ParameterizedTest
    @MethodSource("oneOfEach")
    void theSchemaTellsEveryPropertyAndTheType(Block block) {
        JsonNode json = JSON.valueToTree(block);
        String reference = schemas.get("Block").getDiscriminator().getMapping().get(block.type());
        Schema schema = schemas.get(reference.substring("#/components/schemas/".length()));

        List<String> names = json.properties().stream().map(Map.Entry::getKey).toList();
        assertThat(schema.getProperties().keySet()).containsExactlyInAnyOrderElementsOf(names);
        assertThat(schema.getRequired()).containsExactlyElementsOf(names);
        assertThat(schema.getProperties().get("type").getEnumeration()).containsExactly(block.type());
        assertThat(schemas.get("Block").getOneOf())
                .extracting(Schema::getRef)
                .contains(reference)
                .hasSize(10);
    }
}
