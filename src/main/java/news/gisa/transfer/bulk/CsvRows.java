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
    /** Bytes. */
    private static final int LONGEST = 16 * 1024 * 1024;

    private static final int MOST_LINES = 100_000;
    private static final String NEVER_CLOSED = "A quotation mark that opens a cell in this row is never closed.";

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
        lines.passFirst();
        ArticleBatch batch = batches.begin(new ColumnRun(run));
        Row row = new Row();
        for (byte[] line = lines.next(); line != null; line = lines.next()) {
            row.add(line, lines.number());
            if (row.isWhole()) {
                take(row, lines.number(), columns, batch);
                row = new Row();
            } else if (row.size() > LONGEST || row.lines() > MOST_LINES) {
                refuse(row, lines.number(), NEVER_CLOSED, batch);
                row = new Row();
            }
        }
        if (row.size() > 0) {
            refuse(row, lines.number(), NEVER_CLOSED, batch);
        }
        batch.end(lines.number());
    }

    private void take(Row row, long end, Columns columns, ArticleBatch batch) {
        if (row.isEmpty()) {
            batch.skip(end);
        } else if (row.fault() != null) {
            refuse(row, end, row.fault(), batch);
        } else {
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

    private static void refuse(Row row, long end, String fault, ArticleBatch batch) {
        batch.add(row.begin(), end, row.size(), () -> {
            throw ProblemException.invalid("", fault);
        });
    }

    /** A row on its way. */
    private static final class Row {
        private enum At {
            BEGIN_OF_CELL,
            PLAIN,
            QUOTED,
            QUOTE_IN_QUOTED
        }

        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private long begin;
        private long last;
        private At at = At.BEGIN_OF_CELL;
        private String fault;

        void add(byte[] line, long number) {
            if (begin == 0) {
                begin = number;
            } else {
                bytes.write('\n');
                if (number > last + 1) {
                    fault = "A line of this row is longer than one may be.";
                }
            }
            last = number;
            bytes.writeBytes(line);
            for (byte b : line) {
                at = after(b);
            }
        }

        private At after(byte b) {
            if (at == At.QUOTED) {
                return b == '"' ? At.QUOTE_IN_QUOTED : At.QUOTED;
            }
            if (b == ',') {
                return At.BEGIN_OF_CELL;
            }
            if (b == '"') {
                if (at == At.PLAIN) {
                    fault =
                            "A quotation mark stands in a cell that is not in quotation marks: put the cell into them, and write it"
                                    + " twice within.";
                }
                return at == At.PLAIN ? At.PLAIN : At.QUOTED;
            }
            return At.PLAIN;
        }

        /** Whether no cell is open. */
        boolean isWhole() {
            return at != At.QUOTED;
        }

        /** @return why it cannot be read; null where it can */
        String fault() {
            return fault;
        }

        boolean isEmpty() {
            return bytes.toString(StandardCharsets.ISO_8859_1).isBlank();
        }

        long begin() {
            return begin;
        }

        long lines() {
            return begin == 0 ? 0 : last - begin + 1;
        }

        int size() {
            return bytes.size();
        }

        byte[] bytes() {
            return bytes.toByteArray();
        }
    }
}
