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
import jakarta.ws.rs.core.UriInfo;
import news.gisa.http.Answers;
import news.gisa.http.Page;
import news.gisa.http.PublicCache;
import news.gisa.http.Write;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

@Path(StationService.PATH)
@Tag(name = "Weather")
public class StationResource {
    private final StationService stations;

    public StationResource(StationService stations) {
        this.stations = stations;
    }

    @GET
    @PublicCache(tags = "weather-stations")
    @Operation(operationId = "listWeatherStations", summary = "Weather stations in display order")
    public Page<StationResponse> list(
            @RestQuery @DefaultValue("100") @Min(Page.MIN_LIMIT) @Max(Page.MAX_LIMIT) int limit,
            @RestQuery String cursor,
            UriInfo uri) {
        return Page.of(stations.list(limit, cursor), uri);
    }

    @GET
    @Path("/{code}")
    @PublicCache(tags = "weather-stations")
    @Operation(operationId = "getWeatherStation", summary = "One weather station, by number or name")
    public StationResponse get(@RestPath @Parameter(example = "108") String code) {
        return stations.get(code);
    }

    @GET
    @Path("/{code}/readings")
    @PublicCache(tags = "weather")
    @Operation(operationId = "listStationReadings", summary = "What a station measured, newest first")
    public Page<ReadingResponse> readings(
            @RestPath @Parameter(example = "108") String code,
            @RestQuery @DefaultValue(Page.DEFAULT_LIMIT) @Min(Page.MIN_LIMIT) @Max(Page.MAX_LIMIT) int limit,
            @RestQuery String cursor,
            UriInfo uri) {
        return Page.of(stations.readings(code, limit, cursor), uri);
    }

    @PUT
    @Path("/{code}")
    @Write
    @Operation(operationId = "putWeatherStation", summary = "Add a weather station to the registry, or replace it")
    public RestResponse<StationResponse> put(@RestPath String code, @NotNull @Valid StationInput body) {
        return Answers.saved(stations.put(code, body), StationService.PATH, code);
    }

    @DELETE
    @Path("/{code}")
    @Write
    @ResponseStatus(204)
    @Operation(operationId = "deleteWeatherStation", summary = "Remove a weather station that has no readings")
    public void delete(@RestPath String code) {
        stations.delete(code);
    }
}
