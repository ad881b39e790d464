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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

@Path(SectionService.PATH)
@Tag(name = "Sections and tags")
public class SectionResource {
    private final SectionService sections;

    public SectionResource(SectionService sections) {
        this.sections = sections;
    }

    @GET
    @PublicCache(tags = {"sections", "headlines"})
    @Operation(
            operationId = "listSections",
            summary = "Sections in display order",
            description = "All that there are, with the number of public articles of each; parent says which is below "
                    + "which.")
    public Page<SectionResponse> list(
            @RestQuery @DefaultValue("100") @Min(Page.MIN_LIMIT) @Max(Page.MAX_LIMIT) int limit,
            @RestQuery String cursor,
            UriInfo uri) {
        return Page.of(sections.list(limit, cursor), uri);
    }

    @GET
    @Path("/{slug}")
    @PublicCache(tags = "headlines")
    @Operation(
            operationId = "getSection",
            summary = "One section",
            description = "With the number of its public articles, those of sections below it not counted.")
    public SectionResponse get(@RestPath String slug) {
        return sections.get(slug);
    }

    @POST
    @Write
    @Refuses(ProblemType.SLUG_TAKEN)
    @Operation(
            operationId = "createSection",
            summary = "Make a section",
            description = "The slug is made of the name unless one is given. A section may stand below another.")
    public RestResponse<SectionResponse> create(@NotNull @Valid SectionInput body) {
        SectionResponse made = sections.create(body);
        return Answers.created(SectionService.PATH, made.slug(), made);
    }

    @PUT
    @Path("/{slug}")
    @Write
    @Operation(
            operationId = "putSection",
            summary = "Replace a section, or create it",
            description = "What is left out is empty afterwards. A new name shows in all of its articles at once.")
    public RestResponse<SectionResponse> put(@RestPath String slug, @NotNull @Valid SectionInput body) {
        return Answers.saved(sections.put(slug, body), SectionService.PATH, slug);
    }

    @PATCH
    @Path("/{slug}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Write
    @Operation(
            operationId = "patchSection",
            summary = "Change some properties of a section",
            description = "A JSON Merge Patch (RFC 7396): what is left out stays, null takes away.")
    public SectionResponse patch(
            @RestPath String slug,
            @NotNull @RequestBody(content = @Content(schema = @Schema(implementation = SectionInput.class)))
                    MergePatch body) {
        return sections.patch(slug, body);
    }

    @DELETE
    @Path("/{slug}")
    @Write
    @ResponseStatus(204)
    @Refuses(ProblemType.IN_USE)
    @Operation(
            operationId = "deleteSection",
            summary = "Remove a section that nothing refers to",
            description = "One that an article or another section names stays.")
    public void delete(@RestPath String slug) {
        sections.delete(slug);
    }
}
