package news.gisa.http.contract;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;

/**
 * The OpenAPI document as YAML, value by value the same as its JSON for every reader: what a reader of YAML 1.1 would take for a date
 * or a truth value is quoted. The build writes the copy that is kept beside the sources with it.
 */
public final class DocumentCopy {
    private static final int WIDTH = 140;

    private DocumentCopy() {}

    /** @param args the JSON to read, the YAML to write */
    public static void main(String[] args) throws IOException {
        Files.write(Path.of(args[1]), yaml(Files.readAllBytes(Path.of(args[0]))));
    }

    static byte[] yaml(byte[] json) throws IOException {
        DumperOptions options = new DumperOptions();
        options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        options.setAllowUnicode(true);
        options.setSplitLines(false);
        options.setWidth(WIDTH);
        Object document = new ObjectMapper().readValue(json, Object.class);
        return new Yaml(options).dump(document).getBytes(StandardCharsets.UTF_8);
    }
}
