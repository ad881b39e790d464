package news.gisa.transfer.backup;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import news.gisa.http.contract.ContractHeaders;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Says in the OpenAPI document what comes with a copy. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = 0)
public class BackupContract implements OASFilter {
    @Override
    public void filterOpenAPI(OpenAPI document) {
        APIResponse copy = document.getPaths()
                .getPathItem(BackupResource.PATH)
                .getPOST()
                .getResponses()
                .getAPIResponse("200");
        copy.setDescription("The copy.");
        copy.addHeader(BackupResource.SEQ, ContractHeaders.of("Number of the last change that is in it.", "42", true));
        copy.addHeader(
                BackupResource.DIGEST,
                ContractHeaders.of(
                        "SHA-256 of the file (RFC 9530, section 2).",
                        "sha-256=:X48E9qOokqqrvdts8nOJRJN3OWDUoyWxBf7kbu9DBPE=:",
                        true));
        copy.addHeader(
                BackupResource.NAME,
                ContractHeaders.of(
                        "A name for the file, with the moment at which it was begun (RFC 6266).",
                        "attachment; filename=\"gisa-20261129T031500Z.zip\"",
                        true));
        // What it is made of is not for clients to read.
        copy.getContent()
                .getMediaType("application/zip")
                .setSchema(OASFactory.createSchema().contentMediaType("application/zip"));
    }
}
