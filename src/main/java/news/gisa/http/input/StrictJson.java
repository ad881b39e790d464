package news.gisa.http.input;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.deser.std.NumberDeserializers;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.type.LogicalType;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.regex.Pattern;
import news.gisa.http.problem.RefusedValueException;

/**
 * JSON that is taken at its word: an unknown property, a value of another type, a duplicate key, something after the end,
 * a text that is none (see {@link JsonText}) is refused and named, never guessed at or dropped.
 */
@Singleton
public class StrictJson implements ObjectMapperCustomizer {
    /** Attribute of a reader: the zone of the times that come without an offset. Without it they are refused. */
    static final Object ZONE = ZoneId.class;

    /** Attribute of a reader: {@link StandingTexts}. */
    static final Object STANDING = "standing";

    private static final int MAX_DEPTH = 50;

    /** Behind or before the point of a whole number; 1e999999999 would fill the memory. */
    private static final int MAX_ZEROS = 20;

    /** Names, values and brackets of a body: some times more than a snapshot of a thousand stations has. */
    private static final int MAX_TOKENS = 100_000;

    /** After the framework's own, which register deserialisers of their own for the same types. */
    @Override
    public int priority() {
        return MINIMUM_PRIORITY;
    }

    @Override
    public void customize(ObjectMapper mapper) {
        mapper.getFactory()
                .setStreamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(MAX_DEPTH)
                        .maxTokenCount(MAX_TOKENS)
                        .build());
        mapper.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION.mappedFeature())
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                // Or a trimmed answer would say 1E+1 where the whole one says 10.
                .configure(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES, false)
                .registerModule(new SimpleModule("gisa-strict")
                        .addDeserializer(String.class, new JsonText(false))
                        .addDeserializer(Integer.class, new WholeNumber(Integer.class))
                        .addDeserializer(int.class, new WholeNumber(int.class))
                        .addDeserializer(Instant.class, new InstantText()));
        for (LogicalType type : new LogicalType[] {
            LogicalType.Boolean, LogicalType.Integer, LogicalType.Float, LogicalType.Enum, LogicalType.DateTime
        }) {
            mapper.coercionConfigFor(type)
                    .setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail)
                    .setCoercion(CoercionInputShape.String, CoercionAction.Fail)
                    .setCoercion(CoercionInputShape.Float, CoercionAction.Fail);
        }
        mapper.coercionConfigFor(LogicalType.Float)
                .setCoercion(CoercionInputShape.Float, CoercionAction.TryConvert)
                .setCoercion(CoercionInputShape.Integer, CoercionAction.TryConvert);
        mapper.coercionConfigFor(LogicalType.Boolean).setCoercion(CoercionInputShape.Integer, CoercionAction.Fail);
        mapper.coercionConfigFor(LogicalType.Enum)
                .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.String, CoercionAction.TryConvert);
        mapper.coercionConfigFor(LogicalType.DateTime)
                .setCoercion(CoercionInputShape.String, CoercionAction.TryConvert)
                .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail);
    }

    /**
     * The same rules for sources without types of their own, such as YAML front matter: there the field decides whether
     * {@code 5} or {@code true} is text, a number or a truth value.
     */
    public static ObjectMapper lenientScalars(ObjectMapper strict) {
        ObjectMapper mapper = strict.copy();
        for (LogicalType type : new LogicalType[] {LogicalType.Boolean, LogicalType.Integer, LogicalType.Float}) {
            mapper.coercionConfigFor(type).setCoercion(CoercionInputShape.String, CoercionAction.TryConvert);
        }
        return mapper;
    }

    /**
     * A whole number however it is written, such as 3.0 or 3e0: JSON has one kind of numbers, and some languages print every
     * number with a point.
     */
    private static final class WholeNumber extends StdScalarDeserializer<Integer> {
        private static final long serialVersionUID = 1L;
        private static final Pattern WRITTEN = Pattern.compile("[+-]?\\d{1,10}\\.0{1,20}");

        private final NumberDeserializers.IntegerDeserializer usual;

        WholeNumber(Class<Integer> type) {
            super(type);
            usual = new NumberDeserializers.IntegerDeserializer(type, type.isPrimitive() ? 0 : null);
        }

        @Override
        public Integer deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            BigDecimal number = number(parser, context);
            if (number == null) {
                return usual.deserialize(parser, context);
            }
            try {
                return number.intValueExact();
            } catch (ArithmeticException e) {
                return usual.deserialize(parser, context);
            }
        }

        /** @return what is written with a point or an exponent; null for anything else, and for what no whole number can be */
        private BigDecimal number(JsonParser parser, DeserializationContext context) throws IOException {
            boolean text = parser.hasToken(JsonToken.VALUE_STRING)
                    && context.findCoercionAction(LogicalType.Integer, _valueClass, CoercionInputShape.String)
                            == CoercionAction.TryConvert
                    && WRITTEN.matcher(parser.getText()).matches();
            if (!text && !parser.hasToken(JsonToken.VALUE_NUMBER_FLOAT)) {
                return null;
            }
            BigDecimal number = text ? new BigDecimal(parser.getText()) : parser.getDecimalValue();
            return Math.abs(number.scale()) > MAX_ZEROS ? null : number;
        }

        @Override
        public Integer getNullValue(DeserializationContext context) throws JsonMappingException {
            return usual.getNullValue(context);
        }
    }

    private static final class InstantText extends StdScalarDeserializer<Instant> {
        private static final long serialVersionUID = 1L;

        InstantText() {
            super(Instant.class);
        }

        @Override
        public Instant deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (!parser.hasToken(JsonToken.VALUE_STRING)) {
                throw new RefusedValueException(parser, Instants.EXPECTED);
            }
            try {
                ZoneId zone = (ZoneId) context.getAttribute(ZONE);
                return zone == null ? Instants.parse(parser.getText()) : Instants.parse(parser.getText(), zone);
            } catch (IllegalArgumentException e) {
                throw new RefusedValueException(parser, e.getMessage());
            }
        }
    }
}
