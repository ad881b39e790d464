package news.gisa.section;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.UriInfo;
import news.gisa.http.PublicCache;
import news.gisa.http.Unhurried;
import news.gisa.http.Write;
import news.gisa.http.answer.Answers;
import news.gisa.http.answer.Page;
import news.gisa.http.input.MergePatch;
import news.gisa.http.problem.ProblemType;
import news.gisa.http.problem.Refuses;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

@Path(TagService.PATH)
@org.eclipse.microprofile.openapi.annotations.tags.Tag(name = "Sections and tags")
public class TagResource {
    private final TagService tags;
    private final TagEditor editor;

    public TagResource(TagService tags, TagEditor editor) {
        this.tags = tags;
        this.editor = editor;
    }

    @GET
    @PublicCache(tags = {"tags", "headlines"})
    @Operation(
            operationId = "listTags",
            summary = "Tags by slug",
            description = "Those that an editor made, and those that something public has now; editors see all.")
    public Page<TagResponse> list(
            @RestQuery @DefaultValue("100") @Min(Page.MIN_LIMIT) @Max(Page.MAX_LIMIT) int limit,
            @RestQuery String cursor,
            UriInfo uri) {
        return Page.of(tags.list(limit, cursor), uri);
    }

    @GET
    @Path("/{slug}")
    @PublicCache(tags = "headlines")
    @Operation(
            operationId = "getTag",
            summary = "One tag",
            description =
                    "With the number of its public articles. A former slug, or that of a merged tag, leads to the "
                            + "present one, with 308.")
    public TagResponse get(@RestPath String slug) {
        return tags.get(slug);
    }

    @POST
    @Write
    @Refuses({ProblemType.SLUG_TAKEN, ProblemType.NAME_TAKEN})
    @Operation(
            operationId = "createTag",
            summary = "Make a tag",
            description = "Using a name in an article makes a tag too; this is for one that is to be listed before.")
    public RestResponse<TagResponse> create(@NotNull @Valid TagInput body) {
        TagResponse made = editor.create(body);
        return Answers.created(TagService.PATH, made.slug(), made);
    }

    @PUT
    @Path("/{slug}")
    @Write
    @Refuses(ProblemType.NAME_TAKEN)
    @Operation(
            operationId = "putTag",
            summary = "Replace a tag, or create it",
            description = "What is left out is empty afterwards. Its slug stays.")
    public RestResponse<TagResponse> put(@RestPath String slug, @NotNull @Valid TagInput body) {
        return Answers.saved(editor.put(slug, body), TagService.PATH, slug);
    }

    @PATCH
    @Path("/{slug}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Write
    @Operation(
            operationId = "patchTag",
            summary = "Change some properties of a tag",
            description = "A JSON Merge Patch (RFC 7396): what is left out stays, null takes away. Its slug stays too.")
    public TagResponse patch(
            @RestPath String slug,
            @NotNull @RequestBody(content = @Content(schema = @Schema(implementation = TagInput.class)))
                    MergePatch body) {
        return editor.patch(slug, body);
    }

    @DELETE
    @Path("/{slug}")
    @Write
    @Unhurried
    @ResponseStatus(204)
    @Refuses(ProblemType.IN_USE)
    @Operation(
            operationId = "deleteTag",
            summary = "Remove a tag that nothing public has",
            description = "It goes from drafts, from the trash and from old revisions too.")
    public void delete(@RestPath String slug) {
        editor.delete(slug);
    }

    @POST
    @Path("/{slug}/merge")
    @Write
    @Unhurried
    @Operation(
            operationId = "mergeTags",
            summary = "Make one tag of two",
            description =
                    "The one in the path stays. What had the other one has this one, and the other one's address and"
                            + " name lead here.")
    public TagResponse merge(@RestPath String slug, @NotNull @Valid TagMergeRequest body) {
        return editor.merge(slug, body);
    }
}
