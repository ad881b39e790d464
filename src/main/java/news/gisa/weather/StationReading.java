package news.gisa.weather;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An item in the history of a station: one reading; or, with {@code every}, what was measured in an hour or a day. */
@Schema(
        name = "StationHistoryItem",
        description = "One reading; or, with every, what was measured in an hour or a day.",
        oneOf = {ReadingResponse.class, ReadingSpan.class})
@JsonSubTypes({@JsonSubTypes.Type(ReadingResponse.class), @JsonSubTypes.Type(ReadingSpan.class)})
public sealed interface StationReading permits ReadingResponse, ReadingSpan {}
