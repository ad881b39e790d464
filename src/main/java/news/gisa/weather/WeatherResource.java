package news.gisa.weather;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import news.gisa.http.Answers;
import news.gisa.http.Page;
import news.gisa.http.ProblemException;
import news.gisa.http.PublicCache;
import news.gisa.http.Write;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/v1/weather")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Weather")
public class WeatherResource {
    private static final String REF = "A date in the site's zone, such as 2024-11-23, or an instant.";

    private final WeatherService weather;

    public WeatherResource(WeatherService weather) {
        this.weather = weather;
    }

    @GET
    @Path("/latest")
    @PublicCache(tags = "weather")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SnapshotResponse.class)))
    @APIResponse(responseCode = "404", ref = "NotFound")
    @Operation(operationId = "getLatestWeather", summary = "The newest weather snapshot")
    public SnapshotResponse latest() {
        return weather.latest().orElseThrow(() -> ProblemException.notFound("There is no weather snapshot yet."));
    }

    @GET
    @Path("/snapshots")
    @PublicCache(tags = "weather")
    @Operation(operationId = "listWeatherSnapshots", summary = "Weather snapshots, newest first")
    public Page<SnapshotResponse> list(
            @RestQuery @DefaultValue(Page.DEFAULT_LIMIT) @Min(Page.MIN_LIMIT) @Max(Page.MAX_LIMIT) int limit,
            @RestQuery String cursor,
            UriInfo uri) {
        return Page.of(weather.list(limit, cursor), uri);
    }

    @GET
    @Path("/snapshots/{date}")
    @PublicCache
    @Operation(operationId = "getWeatherSnapshot", summary = "The weather snapshot of a date or an instant")
    public SnapshotResponse get(@RestPath @Parameter(description = REF, example = "2024-11-23") String date) {
        return weather.get(date);
    }

    @PUT
    @Path("/snapshots/{date}")
    @Consumes({MediaType.APPLICATION_JSON, WeatherCsv.MEDIA_TYPE, MediaType.TEXT_PLAIN})
    @Write
    @Operation(
            operationId = "putWeatherSnapshot",
            summary = "Store the weather of a date or an instant",
            description = "As JSON, as CSV (station,temperature), or as text in a page's own form, one 서울 4℃ a line. A"
                    + " station is known by its number and by any of its names.")
    public RestResponse<SnapshotResponse> put(
            @RestPath @Parameter(description = REF, example = "2024-11-23") String date,
            @NotNull @Valid SnapshotInput body) {
        return Answers.saved(weather.put(date, body), WeatherService.SNAPSHOTS, date);
    }

    @DELETE
    @Path("/snapshots/{date}")
    @Write
    @ResponseStatus(204)
    @Operation(operationId = "deleteWeatherSnapshot", summary = "Remove a weather snapshot")
    public void delete(@RestPath @Parameter(description = REF, example = "2024-11-23") String date) {
        weather.delete(date);
    }
}
