package news.gisa.weather;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
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
import news.gisa.http.answer.Document;
import news.gisa.http.answer.Page;
import news.gisa.http.problem.ProblemType;
import news.gisa.http.problem.Refuses;
import news.gisa.weather.form.CsvForm;
import news.gisa.weather.form.GeoJsonForm;
import news.gisa.weather.picture.WeatherPictures;
import news.gisa.weather.reading.WeatherView.Language;
import news.gisa.weather.reading.WeatherView.Units;
import news.gisa.weather.snapshot.SnapshotInput;
import news.gisa.weather.snapshot.SnapshotReader;
import news.gisa.weather.snapshot.SnapshotResponse;
import news.gisa.weather.snapshot.SnapshotRevisionItem;
import news.gisa.weather.snapshot.SnapshotRevisionReader;
import news.gisa.weather.snapshot.SnapshotRevisionResponse;
import news.gisa.weather.snapshot.SnapshotService;
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
    private static final String STATIONS =
            "Numbers or names, with commas: those stations, also where nothing was read.";
    private static final String UNITS = "metric: °C, m/s, mm; imperial: °F, mph, inches.";
    private static final String LANG =
            "Language of words and names, ko or en, also with a region; the site's when absent.";

    /** As text a strip has temperatures only. */
    private static final String FORMS =
            "As JSON; as GeoJSON, a point a station; as CSV; as text in a page's own form, one"
                    + " 서울 4℃ a line. The last two in metric units may be put back.";

    private final SnapshotReader reader;
    private final SnapshotRevisionReader revisions;
    private final SnapshotService snapshots;
    private final WeatherPictures pictures;

    public WeatherResource(
            SnapshotReader reader,
            SnapshotRevisionReader revisions,
            SnapshotService snapshots,
            WeatherPictures pictures) {
        this.reader = reader;
        this.revisions = revisions;
        this.snapshots = snapshots;
        this.pictures = pictures;
    }

    @GET
    @Path("/latest")
    @Produces({MediaType.APPLICATION_JSON, GeoJsonForm.MEDIA_TYPE, CsvForm.MEDIA_TYPE, MediaType.TEXT_PLAIN})
    @PublicCache(tags = "weather")
    @Refuses(ProblemType.NOT_FOUND)
    @Operation(operationId = "getLatestWeather", summary = "The newest weather snapshot", description = FORMS)
    public SnapshotResponse latest(
            @RestQuery @Size(max = 2000) @Parameter(description = STATIONS, example = "108,112") String stations,
            @RestQuery @DefaultValue("metric") @Parameter(description = UNITS) Units units,
            @RestQuery @Parameter(description = LANG, example = "en") String lang) {
        return reader.latest(stations, units, Language.asked(lang));
    }

    @GET
    @Path("/latest.svg")
    @Produces(WeatherPictures.MEDIA_TYPE)
    @PublicCache(tags = "weather")
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = WeatherPictures.MEDIA_TYPE, schema = @Schema(implementation = String.class)))
    @Refuses(ProblemType.NOT_FOUND)
    @Operation(
            operationId = "getLatestWeatherPicture",
            summary = "The newest weather snapshot as a small picture (SVG), light or dark as the reader likes it",
            description =
                    "A strip or a map in SVG, to be embedded as an image; it has its own colours for dark pages and "
                            + "text for screen readers. 404 while there is no snapshot.")
    public RestResponse<Document> picture(
            @RestQuery
                    @DefaultValue("strip")
                    @Parameter(description = "strip: one station beside the other; map: each where it is.")
                    WeatherPictures.Shape shape,
            @RestQuery @Size(max = 2000) @Parameter(description = STATIONS, example = "108,112") String stations,
            @RestQuery @DefaultValue("metric") @Parameter(description = UNITS) Units units,
            @RestQuery @Parameter(description = LANG, example = "en") String lang) {
        return pictures.draw(shape, reader.latest(stations, units, Language.asked(lang)));
    }

    @GET
    @Path("/snapshots")
    @PublicCache(tags = "weather")
    @Operation(
            operationId = "listWeatherSnapshots",
            summary = "Weather snapshots, newest first",
            description = "Whole snapshots, by the time of measurement. With from and to those of some days.")
    public Page<SnapshotResponse> list(
            @RestQuery
                    @Parameter(
                            description = "Measured from then on: an instant, or a date in the site's zone.",
                            example = "2024-11-23")
                    String from,
            @RestQuery @Parameter(description = "Measured before then.", example = "2024-11-30") String to,
            @RestQuery @DefaultValue(Page.DEFAULT_LIMIT) @Min(Page.MIN_LIMIT) @Max(Page.MAX_LIMIT) int limit,
            @RestQuery String cursor,
            UriInfo uri) {
        return Page.of(reader.list(from, to, limit, cursor), uri);
    }

    @GET
    @Path("/snapshots/{date}")
    @Produces({MediaType.APPLICATION_JSON, GeoJsonForm.MEDIA_TYPE, CsvForm.MEDIA_TYPE, MediaType.TEXT_PLAIN})
    @PublicCache
    @Operation(
            operationId = "getWeatherSnapshot",
            summary = "The weather snapshot of a date or an instant",
            description = FORMS)
    public SnapshotResponse get(
            @RestPath @Parameter(description = REF, example = "2024-11-23") String date,
            @RestQuery @DefaultValue("metric") @Parameter(description = UNITS) Units units,
            @RestQuery @Parameter(description = LANG, example = "en") String lang) {
        return reader.get(date, units, Language.asked(lang));
    }

    @PUT
    @Path("/snapshots/{date}")
    @Consumes({MediaType.APPLICATION_JSON, CsvForm.MEDIA_TYPE, MediaType.TEXT_PLAIN})
    @Write
    @Operation(
            operationId = "putWeatherSnapshot",
            summary = "Store the weather of a date or an instant, or correct it",
            description =
                    "As JSON, as CSV (station,temperature and more), or as text in a page's own form, one 서울 4℃ a line."
                            + " A station is known by its number and by any of its names. CSV and text leave source and"
                            + " times as they are. Each save that changes something is a revision.")
    public RestResponse<SnapshotResponse> put(
            @RestPath @Parameter(description = REF, example = "2024-11-23") String date,
            @NotNull @Valid SnapshotInput body) {
        return Answers.saved(snapshots.put(date, body), SnapshotService.PATH, date);
    }

    @DELETE
    @Path("/snapshots/{date}")
    @Write
    @ResponseStatus(204)
    @Refuses(ProblemType.NOT_ACCEPTABLE)
    @Operation(
            operationId = "deleteWeatherSnapshot",
            summary = "Remove a weather snapshot from what is public; its revisions stay",
            description = "Readers are shown the one before. Putting one there again goes on counting.")
    public void delete(@RestPath @Parameter(description = REF, example = "2024-11-23") String date) {
        snapshots.delete(date);
    }

    @GET
    @Path("/snapshots/{date}/revisions")
    @Operation(
            operationId = "listWeatherRevisions",
            summary = "The saves of a weather snapshot, newest first, also of one that is deleted",
            description = "Who saved when, and from which source; the values of one are at its own address.")
    public Page<SnapshotRevisionItem> revisions(
            @RestPath @Parameter(description = REF, example = "2024-11-23") String date,
            @RestQuery @DefaultValue(Page.DEFAULT_LIMIT) @Min(Page.MIN_LIMIT) @Max(Page.MAX_LIMIT) int limit,
            @RestQuery String cursor,
            UriInfo uri) {
        return Page.of(revisions.list(date, limit, cursor), uri);
    }

    @GET
    @Path("/snapshots/{date}/revisions/{number}")
    @Operation(
            operationId = "getWeatherRevision",
            summary = "One save of a weather snapshot: as it was then",
            description = "With the readings that it had; null for a deletion.")
    public SnapshotRevisionResponse revision(
            @RestPath @Parameter(description = REF, example = "2024-11-23") String date,
            @RestPath @Parameter(description = "Counts the saves under this address from 1.", example = "1")
                    String number) {
        return revisions.get(date, number);
    }
}
