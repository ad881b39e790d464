package news.gisa.transfer.bulk;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import news.gisa.http.input.Inputs;
import news.gisa.http.problem.ProblemException;
import news.gisa.site.SiteConfig;
import news.gisa.transfer.ImportForm;
import news.gisa.transfer.ImportRun;
import news.gisa.transfer.LineImport;
import news.gisa.transfer.Lines;

/** Articles as a table (RFC 4180) under a line of names. A row may be several lines long, since a cell in quotes may. */
@Singleton
class CsvRows implements LineImport {
    private static final int LONGEST = 16 * 1024 * 1024;

    private final Inputs inputs;
    private final ArticleBinding binding;
    private final ArticleBatches batches;
    private final SiteConfig site;

    CsvRows(Inputs inputs, ArticleBinding binding, ArticleBatches batches, SiteConfig site) {
        this.inputs = inputs;
        this.binding = binding;
        this.batches = batches;
        this.site = site;
    }

    @Override
    public ImportForm form() {
        return ImportForm.csv;
    }

    @Override
    public void check(byte[] first) {
        Columns.of(first);
    }

    @Override
    public void read(Lines lines, ImportRun run) throws IOException {
        Columns columns = Columns.of(lines.first());
        if (lines.number() == 0) {
            lines.next();
        }
        ArticleBatch batch = batches.begin(new ColumnRun(run));
        Row row = new Row();
        for (byte[] line = lines.next(); line != null; line = lines.next()) {
            row.add(line, lines.number());
            if (row.isWhole()) {
                take(row, lines.number(), columns, batch);
                row = new Row();
            } else if (row.size() > LONGEST) {
                refuse(row, lines.number(), batch);
                row = new Row();
            }
        }
        if (row.size() > 0) {
            refuse(row, lines.number(), batch);
        }
        batch.end(lines.number());
    }

    private void take(Row row, long end, Columns columns, ArticleBatch batch) {
        if (!row.isEmpty()) {
            batch.add(
                    row.begin(),
                    end,
                    row.size(),
                    () -> binding.bind(row.begin(), columns.members(row.bytes()), this::untyped));
        }
    }

    /** What a cell means is said by its column; a time without an offset is in the site's zone. */
    private <T> T untyped(ObjectNode members, Class<T> type) {
        return inputs.untyped(members, type, site.timeZone());
    }

    private static void refuse(Row row, long end, ArticleBatch batch) {
        batch.add(row.begin(), end, row.size(), () -> {
            throw ProblemException.invalid("", "A quotation mark that opens a cell in this row is never closed.");
        });
    }

    /** A row on its way. */
    private static final class Row {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private long begin;
        private boolean isOpen;

        void add(byte[] line, long number) {
            if (begin == 0) {
                begin = number;
            } else {
                bytes.write('\n');
            }
            bytes.writeBytes(line);
            for (byte b : line) {
                if (b == '"') {
                    isOpen = !isOpen;
                }
            }
        }

        /** Whether no cell is open: each quotation mark within one is doubled. */
        boolean isWhole() {
            return !isOpen;
        }

        boolean isEmpty() {
            return bytes.toString(StandardCharsets.ISO_8859_1).isBlank();
        }

        long begin() {
            return begin;
        }

        int size() {
            return bytes.size();
        }

        byte[] bytes() {
            return bytes.toByteArray();
        }
    }
}
