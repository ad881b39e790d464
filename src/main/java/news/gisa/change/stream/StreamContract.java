package news.gisa.change.stream;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import news.gisa.http.contract.ContractHeaders;
import news.gisa.http.contract.ContractProblems;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/**
 * Says in the OpenAPI document what the data of each event of the stream is. The form itself is text; its events are described as its
 * content (JSON Schema 2020-12, validation, section 8.5).
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = 0)
public class StreamContract implements OASFilter {
    private static final String GONE = "HeadlineGoneReason";

    /** Name of the schema, and for which event. */
    private static final Map<String, String> EVENTS = Map.of(
            "StreamOpen", "Data of the event open, the first one.",
            "StreamReset", "Data of the event reset: what was missed is no longer known.",
            "StreamHeadline", "Data of the events headlines, breaking and article:{id}.",
            "StreamComment", "Data of the events comments:{id}.",
            "StreamWeather", "Data of the event weather: ask for the weather again.");

    @Override
    public void filterOpenAPI(OpenAPI document) {
        addEvents(document);
        ContractProblems.addMember(
                document, "oldest", number("changes-cleared: the number after which all entries are there."));
        ContractProblems.addMember(
                document, "restart", text("changes-cleared: where to go on, after the present state was read."));
        APIResponse stream = document.getPaths()
                .getPathItem("/api/v1/stream")
                .getGET()
                .getResponses()
                .getAPIResponse("200");
        stream.setDescription("Events, for as long as the client listens.");
        stream.addHeader(
                HttpHeaders.CACHE_CONTROL,
                ContractHeaders.of("Nothing on the way is to keep or change it.", "no-store, no-transform", true));
        stream.addHeader(
                HttpHeaders.VARY, ContractHeaders.of("What else decides over the answer.", "Accept, Origin", false));
        stream.addHeader(
                "X-Accel-Buffering",
                ContractHeaders.of("No proxy is to collect events before it passes them on.", "no", true));
        Schema events = OASFactory.createSchema()
                .description("The data of an event, by its name.")
                .anyOf(EVENTS.keySet().stream()
                        .sorted()
                        .map(name -> OASFactory.createSchema().ref(name))
                        .toList());
        stream.getContent()
                .getMediaType(MediaType.SERVER_SENT_EVENTS)
                .setSchema(
                        text("Server-Sent Events (HTML Living Standard, section 9.2): each with its name in event, JSON in data,"
                                        + " and with the number of the change in id. retry says after how many milliseconds to come back.")
                                .contentMediaType(MediaType.SERVER_SENT_EVENTS)
                                .contentSchema(events));
    }

    private static void addEvents(OpenAPI document) {
        Schema open = event("StreamOpen", number("Number of the last change before those that follow."))
                .addProperty(
                        "topics",
                        OASFactory.createSchema()
                                .addType(SchemaType.ARRAY)
                                .items(OASFactory.createSchema().addType(SchemaType.STRING))
                                .description("What is listened to."))
                .required(List.of("seq", "topics"));
        Schema reset = event("StreamReset", number("Number of the last change before those that follow."))
                .addProperty("detail", text("Why, and what to do."))
                .required(List.of("seq", "detail"));
        Schema headline = change("StreamHeadline")
                .addProperty(
                        "item", OASFactory.createSchema().ref("HeadlineItem").description("The article as it is now."))
                .addProperty(
                        "gone",
                        OASFactory.createSchema()
                                .ref(GONE)
                                .description("In place of item: why the article is no longer public."));
        Schema comment = change("StreamComment")
                .addProperty(
                        "comment", OASFactory.createSchema().ref("Comment").description("The comment as it is now."))
                .addProperty(
                        "gone",
                        OASFactory.createSchema()
                                .addType(SchemaType.BOOLEAN)
                                .description("In place of comment: true where it is no longer shown."));
        document.getComponents()
                .addSchema("StreamOpen", open)
                .addSchema("StreamReset", reset)
                .addSchema("StreamHeadline", headline)
                .addSchema("StreamComment", comment)
                .addSchema("StreamWeather", change("StreamWeather"));
    }

    private static Schema change(String name) {
        return event(name, number("Number of the change."))
                .addProperty("at", text("When it happened.").format("date-time"))
                .addProperty("kind", text("What happened.").addExample("article.published"))
                .addProperty("id", text("Id of what it happened to."))
                .required(List.of("seq", "at", "kind", "id"));
    }

    private static Schema event(String name, Schema seq) {
        return OASFactory.createSchema()
                .addType(SchemaType.OBJECT)
                .description(EVENTS.get(name))
                .addProperty("seq", seq);
    }

    private static Schema number(String description) {
        return OASFactory.createSchema()
                .addType(SchemaType.INTEGER)
                .format("int64")
                .description(description);
    }

    private static Schema text(String description) {
        return OASFactory.createSchema().addType(SchemaType.STRING).description(description);
    }
}
