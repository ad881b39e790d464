package news.gisa.transfer.job;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import news.gisa.http.contract.ContractHeaders;
import news.gisa.http.contract.ContractProblems;
import news.gisa.http.problem.ProblemType;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Says in the OpenAPI document where imports differ from the conventions: they may be answered later, be watched, and be cancelled. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = 0)
public class ImportContract implements OASFilter {
    private static final String JOB = ImportJobResource.PATH + "/01a20c91-ac60-7433-81d5-b50af49030f5";

    @Override
    public void filterOpenAPI(OpenAPI document) {
        PathItem jobs = document.getPaths().getPathItem(ImportJobResource.PATH + "/{id}");
        answerLater(document.getPaths().getPathItem(ImportResource.PATH).getPOST());
        watch(jobs.getGET());
        leaveOutPreconditions(jobs.getDELETE());
    }

    private static void answerLater(Operation imports) {
        APIResponse report = imports.getResponses().getAPIResponse("200");
        report.setDescription("The file was read to its end, or could not be; state says which.");
        report.addHeader(
                HttpHeaders.CONTENT_LOCATION, ContractHeaders.of("Where the report stays for 30 days.", JOB, true));
        imports.getResponses()
                .getAPIResponse("204")
                .addHeader(
                        HttpHeaders.CONTENT_LOCATION,
                        ContractHeaders.of("Where the report stays for 30 days.", JOB, false));
        imports.getResponses()
                .addAPIResponse(
                        "202",
                        OASFactory.createAPIResponse()
                                .description("The file is here; it is read, or others are before it.")
                                .content(report.getContent())
                                .addHeader(
                                        HttpHeaders.LOCATION,
                                        ContractHeaders.of("Where the report will be.", JOB, true)));
        imports.getParameters().stream()
                .filter(parameter -> parameter.getName().equals("Prefer"))
                .forEach(parameter -> parameter.setDescription(
                        "respond-async: answer at once; return=minimal: without a body (RFC 7240)."));
    }

    private static void watch(Operation job) {
        APIResponse good = job.getResponses().getAPIResponse("200");
        good.getContent()
                .addMediaType(
                        MediaType.SERVER_SENT_EVENTS,
                        OASFactory.createMediaType()
                                .schema(
                                        OASFactory.createSchema()
                                                .addType(SchemaType.STRING)
                                                .description(
                                                        "Server-Sent Events (HTML Living Standard, section 9.2): progress while it is read, at the"
                                                                + " end one that is named like the state. The data of each is the report.")));
        good.addHeader(HttpHeaders.ETAG, OASFactory.createHeader().ref("ETag"));
        good.addHeader(
                "X-Accel-Buffering",
                ContractHeaders.of("No proxy is to collect events before it passes them on.", "no", false));
    }

    /** How far it has come changes all the time. */
    private static void leaveOutPreconditions(Operation cancel) {
        cancel.setParameters(new ArrayList<>(cancel.getParameters().stream()
                .filter(parameter -> !parameter.getName().equals("If-Match"))
                .toList()));
        ContractProblems.remove(cancel, ProblemType.PRECONDITION_FAILED);
        ContractProblems.remove(cancel, ProblemType.PRECONDITION_REQUIRED);
    }
}
