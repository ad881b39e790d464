package news.gisa.comment.opinion;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import news.gisa.comment.writer.Visitor;
import news.gisa.comment.writer.Visitors;
import news.gisa.http.Write;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;

@Path("/api/v1/articles/{ref}/comments")
@Tag(name = "Comments")
public class OpinionResource {
    private final Voting voting;
    private final Reporting reporting;
    private final Visitors visitors;
    private final OpinionRates rates;

    OpinionResource(Voting voting, Reporting reporting, Visitors visitors, OpinionRates rates) {
        this.voting = voting;
        this.reporting = reporting;
        this.visitors = visitors;
        this.rates = rates;
    }

    @POST
    @Path("/{id}/vote")
    @Write
    @Operation(
            operationId = "voteOnComment",
            summary = "Vote for or against a comment, or take the vote back",
            description =
                    "One vote a reader counts, the last one; none takes it back. Readers are told apart by network "
                            + "address, or by the member whom a frontend names with its token. The answer has the sum.")
    public VoteResponse vote(
            @RestPath String ref,
            @RestPath UUID id,
            @NotNull @Valid VoteRequest body,
            HttpServerRequest request,
            HttpServerResponse response) {
        Visitor visitor = visitors.of(request, body.member(), "/member");
        rates.count(visitor, request, response);
        return voting.vote(ref, id, body, visitor);
    }

    @POST
    @Path("/{id}/reports")
    @Write
    @ResponseStatus(204)
    @Operation(
            operationId = "reportComment",
            summary = "Tell moderators that a comment should not be there",
            description = "Once a reader; enough of them hold the comment until a moderator has read it.")
    public void report(
            @RestPath String ref,
            @RestPath UUID id,
            @NotNull @Valid ReportRequest body,
            HttpServerRequest request,
            HttpServerResponse response) {
        Visitor visitor = visitors.of(request, body.member(), "/member");
        rates.count(visitor, request, response);
        reporting.report(ref, id, body, visitor);
    }
}
