package news.gisa.article.desk;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import news.gisa.article.ArticleAddresses;
import news.gisa.article.lease.LeaseResource;
import news.gisa.article.revision.DiffForms;
import news.gisa.http.contract.ContractProblems;
import news.gisa.http.problem.ProblemType;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.Discriminator;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Says in the OpenAPI document where operations of this room differ from the conventions, and so comes after them. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = 0)
public class ArticleContract implements OASFilter {
    private static final String ARTICLE = ArticleAddresses.PATH + "/{ref}";

    /** What is public of an article; the comments under it too. */
    private static final Set<String> PUBLIC = Set.of(
            "getArticle",
            "listPublications",
            "getPublication",
            "listComments",
            "getComment",
            "postComment",
            "patchComment",
            "voteOnComment",
            "reportComment",
            "getDiscussion");

    private static final Set<String> ACTIONS = Set.of(
            "publishArticle",
            "withdrawArticle",
            "submitArticle",
            "returnArticle",
            "restoreArticle",
            "purgeArticle",
            "restoreRevision");

    private static final String STEP = "JsonPatchOperation";
    private static final String OP = "JsonPatchOp";
    private static final String FORMAT = "format";
    private static final String DIFFERENCE = "RevisionDifference";
    private static final String MISSED = "MissedChange";

    @Override
    public void filterOpenAPI(OpenAPI document) {
        addJsonPatch(document);
        splitBody(document);
        addMembersOfProblems(document);
        // Either form, of which one is no object.
        document.getComponents()
                .getSchemas()
                .get("ArticleActionTarget")
                .type(null)
                .properties(null)
                .required(null);
        Map<HttpMethod, Operation> lease =
                document.getPaths().getPathItem(LeaseResource.PATH).getOperations();
        List.of(HttpMethod.PUT, HttpMethod.DELETE)
                .forEach(method -> ArticleContract.leaveOutPreconditions(lease.get(method)));
        document.getPaths().getPathItems().forEach((path, item) -> {
            if (path.startsWith(ARTICLE)) {
                item.getOperations().values().forEach(ArticleContract::complete);
            }
        });
    }

    private static void complete(Operation operation) {
        if (PUBLIC.contains(operation.getOperationId())) {
            ContractProblems.add(operation, ProblemType.WITHDRAWN);
        }
        APIResponse good = operation.getResponses().getAPIResponse("200");
        if (good != null && good.getContent() != null && good.getContent().hasMediaType(DiffForms.PATCH)) {
            good.getContent().getMediaType(DiffForms.PATCH).setSchema(list(STEP));
        }
        if (ACTIONS.contains(operation.getOperationId())) {
            ContractProblems.add(operation, ProblemType.PRECONDITION_FAILED);
            operation.addParameter(OASFactory.createParameter()
                    .name("If-Match")
                    .in(Parameter.In.HEADER)
                    .description("ETag of the version that was seen; when it is sent, it must be the latest.")
                    .schema(OASFactory.createSchema().addType(SchemaType.STRING)));
        }
    }

    /** RFC 6902, section 3. */
    private static void addJsonPatch(OpenAPI document) {
        document.getComponents()
                .addSchema(
                        OP,
                        text("What a step of a JSON Patch does.")
                                .enumeration(List.of("add", "remove", "replace", "move", "copy", "test")));
        document.getComponents()
                .addSchema(
                        STEP,
                        OASFactory.createSchema()
                                .addType(SchemaType.OBJECT)
                                .description("One step of a JSON Patch (RFC 6902).")
                                .addProperty(
                                        "op", OASFactory.createSchema().ref(OP).description("What to do."))
                                .addProperty(
                                        "path",
                                        text("JSON Pointer of the place.").addExample("/headline"))
                                .addProperty("from", text("With move and copy: where from."))
                                .addProperty("value", OASFactory.createSchema().description("Any JSON value."))
                                .addRequired("op")
                                .addRequired("path"));
    }

    /** The member named like the format is there: so one type a format. */
    private static void splitBody(OpenAPI document) {
        Map<String, Schema> schemas = document.getComponents().getSchemas();
        Map<String, Schema> members = schemas.get("Body").getProperties();
        Discriminator format = OASFactory.createDiscriminator().propertyName(FORMAT);
        List<Schema> forms = new ArrayList<>();
        for (Object known : schemas.get("BodyFormat").getEnumeration()) {
            String word = known.toString();
            String name = Character.toUpperCase(word.charAt(0)) + word.substring(1) + "Body";
            document.getComponents()
                    .addSchema(
                            name,
                            OASFactory.createSchema()
                                    .addType(SchemaType.OBJECT)
                                    .description("The text of an article as " + word + ".")
                                    .addProperty(FORMAT, text("What it is.").addEnumeration(word))
                                    .addProperty(word, members.get(word))
                                    .required(List.of(FORMAT, word)));
            forms.add(OASFactory.createSchema().ref(name));
            format.addMapping(word, "#/components/schemas/" + name);
        }
        schemas.get("Body")
                .type(null)
                .properties(null)
                .required(null)
                .description("The text of an article; format says in which form.")
                .oneOf(forms)
                .discriminator(format);
    }

    private static void addMembersOfProblems(OpenAPI document) {
        ContractProblems.addMember(document, "withdrawnAt", time("withdrawn: until when it was public."));
        ContractProblems.addMember(
                document,
                "reason",
                text("withdrawn: why it no longer is public, if the desk gave a reason.")
                        .addType(SchemaType.NULL));
        ContractProblems.addMember(document, "embargoUntil", time("embargoed: before when it may not become public."));
        ContractProblems.addMember(
                document,
                "items",
                list("ArticleActionResult").description("nothing-done: the articles that refused, and why."));
        ContractProblems.addMember(
                document,
                "upcoming",
                list("TimelineEvent").description("conflict, of a publish: the events ahead that would take it back."));
        ContractProblems.addMember(
                document,
                "changes",
                list(MISSED).description("precondition-failed: what happened since the version that If-Match names."));
        ContractProblems.addMember(
                document,
                "diff",
                OASFactory.createSchema()
                        .ref(DIFFERENCE)
                        .description("precondition-failed, of an article: how that version differs from the latest."));
        addDifference(document);
        addMissedChange(document);
    }

    private static void addDifference(OpenAPI document) {
        Schema blocks = list("BlockChange");
        document.getComponents()
                .addSchema(
                        DIFFERENCE,
                        OASFactory.createSchema()
                                .addType(SchemaType.OBJECT)
                                .description("What differs between two revisions, without what is equal.")
                                .addProperty("from", number("Number of the one."))
                                .addProperty("to", number("Number of the other."))
                                .addProperty("fields", list("FieldChange").description("Properties, but for the body."))
                                .addProperty(
                                        "body",
                                        blocks.addType(SchemaType.NULL)
                                                .description(
                                                        "Blocks; null where the bodies are too long to be compared here."))
                                .required(List.of("from", "to", "fields", "body")));
    }

    /** Of articles and weather a save, of comments a decision or an edit. */
    private static void addMissedChange(OpenAPI document) {
        document.getComponents()
                .addSchema(
                        MISSED,
                        OASFactory.createSchema()
                                .addType(SchemaType.OBJECT)
                                .description(
                                        "Something that happened to a resource since it was read. Which members there are"
                                                + " depends on the resource: of an article those of RevisionItem, of a weather snapshot"
                                                + " those of WeatherRevisionItem, of a comment at, by, text and status.")
                                .addProperty("at", time("When."))
                                .addProperty(
                                        "by",
                                        text("Who: the name of a token; of a comment writer, screening, reports"
                                                + " or moderator."))
                                .addProperty("number", number("Number of the revision."))
                                .addProperty(
                                        "kind",
                                        text("What kind of save it was.").addExample("save"))
                                .addProperty("note", text("Why.").addType(SchemaType.NULL))
                                .addProperty(
                                        "fields",
                                        OASFactory.createSchema()
                                                .addType(SchemaType.ARRAY)
                                                .addType(SchemaType.NULL)
                                                .items(OASFactory.createSchema().addType(SchemaType.STRING))
                                                .description("Properties that changed."))
                                .addProperty(
                                        "added", number("Characters added.").addType(SchemaType.NULL))
                                .addProperty(
                                        "removed", number("Characters removed.").addType(SchemaType.NULL))
                                .addProperty(
                                        "publishedAt",
                                        time("From when on it is public.").addType(SchemaType.NULL))
                                .addProperty("source", text("Who measured.").addType(SchemaType.NULL))
                                .addProperty(
                                        "observedAt",
                                        time("When it was measured.").addType(SchemaType.NULL))
                                .addProperty(
                                        "fetchedAt",
                                        time("When it came from a provider.").addType(SchemaType.NULL))
                                .addProperty(
                                        "text",
                                        OASFactory.createSchema()
                                                .addType(SchemaType.BOOLEAN)
                                                .description("Whether the text of the comment was edited."))
                                .addProperty(
                                        "status",
                                        text("How the comment stands since then.")
                                                .addType(SchemaType.NULL))
                                .required(List.of("at", "by")));
    }

    private static Schema text(String description) {
        return OASFactory.createSchema().addType(SchemaType.STRING).description(description);
    }

    private static Schema time(String description) {
        return text(description).format("date-time");
    }

    private static Schema number(String description) {
        return OASFactory.createSchema()
                .addType(SchemaType.INTEGER)
                .format("int32")
                .description(description);
    }

    private static Schema list(String schema) {
        return OASFactory.createSchema()
                .addType(SchemaType.ARRAY)
                .items(OASFactory.createSchema().ref(schema));
    }

    private static void leaveOutPreconditions(Operation operation) {
        operation.setParameters(operation.getParameters().stream()
                .filter(parameter -> !parameter.getName().equals("If-Match"))
                .toList());
        ContractProblems.remove(operation, ProblemType.PRECONDITION_FAILED);
        ContractProblems.remove(operation, ProblemType.PRECONDITION_REQUIRED);
    }
}
