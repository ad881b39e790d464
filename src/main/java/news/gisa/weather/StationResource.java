package news.gisa.weather;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import news.gisa.http.PublicCache;
import news.gisa.http.Write;
import news.gisa.http.answer.Answers;
import news.gisa.http.answer.Page;
import news.gisa.http.problem.ProblemType;
import news.gisa.http.problem.Refuses;
import news.gisa.weather.form.CsvForm;
import news.gisa.weather.form.GeoJsonForm;
import news.gisa.weather.history.Every;
import news.gisa.weather.history.HistoryReader;
import news.gisa.weather.history.StationReading;
import news.gisa.weather.station.StationInput;
import news.gisa.weather.station.StationReader;
import news.gisa.weather.station.StationResponse;
import news.gisa.weather.station.StationService;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

@Path(StationService.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Weather")
public class StationResource {
    private static final String BOUND =
            "From then on, before then: instants, or dates in the site's zone. With every=hour a range may have 31 days and"
                    + " has 24 hours if nobody says when it begins; with every=day 400 and 30.";

    private final StationReader reader;
    private final HistoryReader readings;
    private final StationService stations;

    public StationResource(StationReader reader, HistoryReader readings, StationService stations) {
        this.reader = reader;
        this.readings = readings;
        this.stations = stations;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, GeoJsonForm.MEDIA_TYPE})
    @PublicCache(tags = "weather-stations")
    @Operation(
            operationId = "listWeatherStations",
            summary = "Weather stations in display order, or by distance",
            description =
                    "Number, names and place of each; with near= the nearest first, with the distance. As GeoJSON a "
                            + "point each.")
    public Page<StationResponse> list(
            @RestQuery
                    @Parameter(
                            description = "Degrees north and east: the nearest first, with the distance.",
                            example = "37.5,127.0")
                    String near,
            @RestQuery @DefaultValue("100") @Min(Page.MIN_LIMIT) @Max(Page.MAX_LIMIT) int limit,
            @RestQuery String cursor,
            UriInfo uri) {
        return Page.of(reader.list(near, limit, cursor), uri);
    }

    @GET
    @Path("/{code}")
    @PublicCache(tags = "weather-stations")
    @Operation(
            operationId = "getWeatherStation",
            summary = "One weather station, by number or name",
            description = "Number, names and place.")
    public StationResponse get(@RestPath @Parameter(example = "108") String code) {
        return reader.get(code);
    }

    @GET
    @Path("/{code}/readings")
    @Produces({MediaType.APPLICATION_JSON, CsvForm.MEDIA_TYPE})
    @PublicCache(tags = {"weather", "weather-stations"})
    @Operation(
            operationId = "listStationReadings",
            summary = "What a station measured, newest first, or the least, greatest and mean of each hour or day",
            description = BOUND)
    public Page<StationReading> readings(
            @RestPath @Parameter(example = "108") String code,
            @RestQuery @Parameter(description = "From then on.", example = "2024-11-23") String from,
            @RestQuery @Parameter(description = "Before then.", example = "2024-11-30") String to,
            @RestQuery @Parameter(description = "One item an hour or a day of the site's zone, without gaps.")
                    Every every,
            @RestQuery @DefaultValue(Page.DEFAULT_LIMIT) @Min(Page.MIN_LIMIT) @Max(Page.MAX_LIMIT) int limit,
            @RestQuery String cursor,
            UriInfo uri) {
        return Page.of(readings.list(code, every, from, to, limit, cursor), uri);
    }

    @PUT
    @Path("/{code}")
    @Write
    @Refuses(ProblemType.NAME_TAKEN)
    @Operation(
            operationId = "putWeatherStation",
            summary = "Add a weather station to the registry, or replace it",
            description =
                    "Each of its names is known to be this station alone, in any upload. What is left out is empty "
                            + "afterwards.")
    public RestResponse<StationResponse> put(@RestPath String code, @NotNull @Valid StationInput body) {
        return Answers.saved(stations.put(code, body), StationService.PATH, code);
    }

    @DELETE
    @Path("/{code}")
    @Write
    @ResponseStatus(204)
    @Refuses({ProblemType.IN_USE, ProblemType.NOT_ACCEPTABLE})
    @Operation(
            operationId = "deleteWeatherStation",
            summary = "Remove a weather station that has no readings",
            description = "One that a save of a snapshot has a reading of stays.")
    public void delete(@RestPath String code) {
        stations.delete(code);
    }
}
