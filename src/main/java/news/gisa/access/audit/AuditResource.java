package news.gisa.access.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import news.gisa.access.Role;
import news.gisa.http.answer.Page;
import news.gisa.http.answer.Slice;
import news.gisa.http.seal.Cursors;
import news.gisa.site.SiteConfig;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/api/v1/audit")
@Tag(name = "Audit")
public class AuditResource {
    private final AuditRepository events;
    private final Cursors cursors;
    private final SiteConfig site;

    public AuditResource(AuditRepository events, Cursors cursors, SiteConfig site) {
        this.events = events;
        this.cursors = cursors;
        this.site = site;
    }

    /** An entry of the trail. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    @Schema(name = "AuditEvent", description = "Who did what to what, and when.")
    public record AuditEventResponse(
            @Schema(required = true) Instant at,

            @Schema(required = true, description = "Subject and verb.", examples = "author.created")
            String action,

            @Schema(required = true, description = "Kind of what it was done to.")
            AuditSubject subject,

            @Schema(
                    required = true,
                    description = "Id of what it was done to; the slug of a section or tag, the code of a station, the"
                            + " date or instant of a snapshot.")
            String id,

            @Schema(required = true, nullable = true, description = "What an admin would like to know besides.")
            String detail,

            @Schema(required = true) Actor token) {

        /** The token, as it was then. */
        @Schema(name = "AuditActor", description = "The token that did it; the service itself has the id 0.")
        public record Actor(
                @Schema(required = true) UUID id,

                @Schema(required = true, description = "Name of the token.", examples = "한서윤")
                String name,

                @Schema(required = true) Role role) {}

        static AuditEventResponse of(AuditEvent event) {
            return new AuditEventResponse(
                    event.recordedAt(),
                    event.action(),
                    event.subject(),
                    event.subjectId(),
                    event.detail(),
                    new Actor(event.tokenId(), event.tokenName(), event.role()));
        }
    }

    @GET
    @Operation(
            operationId = "listAuditEvents",
            summary = "Who did what to what, newest first",
            description =
                    "Every write with the token that made it, filtered by what was done, to what and when. Entries "
                            + "are never changed.")
    public Page<AuditEventResponse> list(
            @RestQuery @Parameter(description = "Kind of what it was done to.") AuditSubject subject,
            @RestQuery @Parameter(description = "Id of what it was done to, as entries show it.") String id,
            @RestQuery @Parameter(description = "Subject and verb.", example = "author.created") String action,
            @RestQuery @Parameter(description = "Id of the token that did it.") String token,
            @RestQuery @Parameter(description = "Done at or after this instant, or this date in the site's zone.")
                    String from,
            @RestQuery @Parameter(description = "Done before this instant, or this date in the site's zone.") String to,
            @RestQuery @DefaultValue(Page.DEFAULT_LIMIT) @Min(Page.MIN_LIMIT) @Max(Page.MAX_LIMIT) int limit,
            @RestQuery String cursor,
            UriInfo uri) {
        AuditFilter filter = AuditFilter.parse(subject, id, action, token, from, to, site.timeZone());
        String scope = "audit " + filter;
        UUID before = cursors.decode(scope, cursor)
                .map(position -> UUID.fromString(position[0]))
                .orElse(null);
        List<AuditEvent> rows = events.page(filter, before, limit + 1);
        return Page.of(
                Slice.of(rows, limit, event -> cursors.encode(scope, event.id()))
                        .map(page -> page.stream().map(AuditEventResponse::of).toList()),
                uri);
    }
}
