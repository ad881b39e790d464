package news.gisa.http.input;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.ContextualDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import news.gisa.http.problem.RefusedValueException;
import news.gisa.text.Directions;
import news.gisa.text.TextRules;
import news.gisa.text.Visible;

/**
 * Texts as they come, to the character. What has nothing visible is read as empty; what cannot be carried, and what would turn
 * round the texts beside it, is refused; of {@link Trimmed} ones the outer spaces are cut.
 */
final class JsonText extends StdScalarDeserializer<String> implements ContextualDeserializer {
    private static final long serialVersionUID = 1L;

    private final boolean trimmed;

    JsonText(boolean trimmed) {
        super(String.class);
        this.trimmed = trimmed;
    }

    @Override
    public JsonDeserializer<?> createContextual(DeserializationContext context, BeanProperty property) {
        boolean wanted = property != null && property.getAnnotation(Trimmed.class) != null;
        return wanted == trimmed ? this : new JsonText(wanted);
    }

    @Override
    public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (!parser.currentToken().isScalarValue()
                || parser.currentToken().isNumeric()
                || parser.currentToken().isBoolean()) {
            return (String) context.handleUnexpectedToken(String.class, parser);
        }
        String text = parser.getText();
        if (context.getAttribute(StrictJson.STANDING) instanceof StandingTexts standing
                && standing.hold(parser.getParsingContext().pathAsPointer().toString(), text)) {
            return text;
        }
        refuseIllegal(parser, text);
        refuseUnpaired(parser, text);
        return Visible.isBlank(text) ? "" : trimmed ? Visible.trimmed(text) : text;
    }

    private static void refuseIllegal(JsonParser parser, String text) throws RefusedValueException {
        int illegal = TextRules.firstIllegal(text);
        if (illegal >= 0) {
            throw new RefusedValueException(
                    parser,
                    ("Character U+%04X at position %d is not text: control characters, noncharacters and lone surrogates"
                                    + " are refused.")
                            .formatted(text.codePointAt(illegal), illegal));
        }
    }

    private static void refuseUnpaired(JsonParser parser, String text) throws RefusedValueException {
        int unpaired = Directions.firstUnpaired(text);
        if (unpaired >= 0) {
            char c = text.charAt(unpaired);
            throw new RefusedValueException(
                    parser,
                    Directions.isClosing(c)
                            ? "Character U+%04X at position %d closes a direction of writing that nothing opened: remove it."
                                    .formatted((int) c, unpaired)
                            : ("Character U+%04X at position %d opens a direction of writing and would turn round what"
                                            + " follows the text: remove it, or close it by U+%04X in the same line.")
                                    .formatted((int) c, unpaired, (int) Directions.closing(c)));
        }
    }
}
