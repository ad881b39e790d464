package news.gisa.change.node;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.math.BigDecimal;
import news.gisa.http.contract.ContractProblems;
import news.gisa.http.problem.ProblemType;
import news.gisa.http.write.KeptAnswers;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter.In;

/** Says in the OpenAPI document of every read that it may be told which change its answer must know. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = 0)
public class SeqContract implements OASFilter {
    @Override
    public void filterOpenAPI(OpenAPI document) {
        document.getPaths().getPathItems().forEach((path, item) -> {
            if (item.getGET() != null && SeqFilter.holdsFor(path)) {
                describe(item.getGET());
            }
        });
    }

    private static void describe(Operation read) {
        read.addParameter(OASFactory.createParameter()
                .name(KeptAnswers.CHANGE_SEQ)
                .in(In.HEADER)
                .description(
                        "Number of an entry of the change log, as the answer to a write gave it: this answer is not older,"
                                + " whichever of several nodes makes it.")
                .schema(OASFactory.createSchema()
                        .addType(SchemaType.INTEGER)
                        .format("int64")
                        .minimum(BigDecimal.ZERO)
                        .maximum(BigDecimal.valueOf(SeqFilter.LARGEST))));
        ContractProblems.add(read, ProblemType.BEHIND);
    }
}
