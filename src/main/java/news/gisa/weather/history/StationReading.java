package news.gisa.weather.history;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An item in the history of a station: one reading; or, with {@code every}, what was measured in an hour or a day. */
@Schema(
        name = "StationHistoryItem",
        description = "One reading; or, with every, what was measured in an hour or a day.",
        oneOf = {HistoryReading.class, HistorySpan.class})
@JsonSubTypes({@JsonSubTypes.Type(HistoryReading.class), @JsonSubTypes.Type(HistorySpan.class)})
public sealed interface StationReading permits HistoryReading, HistorySpan {}
