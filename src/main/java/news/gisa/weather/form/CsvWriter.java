package news.gisa.weather.form;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Writes CSV (RFC 4180). A text that a spreadsheet would take for a formula gets an apostrophe in front. */
final class CsvWriter {
    private static final String FORMULA = "=+-@\t\r";

    private final StringBuilder text = new StringBuilder();
    private final CSVPrinter printer;

    CsvWriter() {
        try {
            printer = new CSVPrinter(text, CSVFormat.RFC4180);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One row; null is empty. */
    CsvWriter row(Object... values) {
        try {
            for (Object value : values) {
                printer.print(shown(value));
            }
            printer.println();
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Object shown(Object value) {
        if (value instanceof BigDecimal number) {
            return number.toPlainString();
        }
        return value instanceof String word && !word.isEmpty() && FORMULA.indexOf(word.charAt(0)) >= 0
                ? "'" + word
                : value;
    }

    String text() {
        return text.toString();
    }
}
