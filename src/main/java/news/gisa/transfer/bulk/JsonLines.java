package news.gisa.transfer.bulk;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import news.gisa.http.input.Inputs;
import news.gisa.http.input.Utf8;
import news.gisa.http.problem.JsonFaults;
import news.gisa.http.problem.ProblemException;
import news.gisa.transfer.ImportForm;
import news.gisa.transfer.ImportRun;
import news.gisa.transfer.LineImport;
import news.gisa.transfer.Lines;

/** Articles as JSON, one a line. */
@Singleton
class JsonLines implements LineImport {
    private final ObjectMapper json;
    private final Inputs inputs;
    private final ArticleBinding binding;
    private final ArticleBatches batches;

    JsonLines(ObjectMapper json, Inputs inputs, ArticleBinding binding, ArticleBatches batches) {
        this.json = json;
        this.inputs = inputs;
        this.binding = binding;
        this.batches = batches;
    }

    @Override
    public ImportForm form() {
        return ImportForm.articles;
    }

    @Override
    public void read(Lines lines, ImportRun run) throws IOException {
        ArticleBatch batch = batches.begin(run);
        for (byte[] line = lines.next(); line != null; line = lines.next()) {
            byte[] text = line;
            long number = lines.number();
            if (Lines.isBlank(text)) {
                batch.skip(number);
            } else {
                batch.add(number, number, text.length, () -> read(number, text));
            }
        }
        batch.end(lines.number());
    }

    private ArticleLine read(long number, byte[] line) {
        Utf8.require(line);
        return binding.bind(number, object(line), inputs::typed);
    }

    private ObjectNode object(byte[] line) {
        try {
            JsonNode value = json.readTree(line);
            if (value instanceof ObjectNode members) {
                return members;
            }
            throw ProblemException.invalid("", "Expected an object.");
        } catch (JacksonException e) {
            throw JsonFaults.toProblem(e);
        } catch (NumberFormatException e) {
            throw ProblemException.invalid("", ImportRun.NO_NUMBER);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
