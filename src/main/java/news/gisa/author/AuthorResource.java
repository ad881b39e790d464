package news.gisa.author;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

@Path(AuthorService.PATH)
@Tag(name = "Authors")
public class AuthorResource {
    private final AuthorReader reader;
    private final AuthorEditor editor;
    private final AuthorRemover remover;
    private final AuthorMerger merger;

    public AuthorResource(AuthorReader reader, AuthorEditor editor, AuthorRemover remover, AuthorMerger merger) {
        this.reader = reader;
        this.editor = editor;
        this.remover = remover;
        this.merger = merger;
    }

    @GET
    @PublicCache(tags = {"authors", "headlines"})
    @Operation(
            operationId = "listAuthors",
            summary = "Authors by name",
            description = "With name, those whose name begins with what was typed of it so far.")
    public Page<AuthorResponse> list(
            @RestQuery
                    @Size(max = 100, message = "Expected at most {max} characters.")
                    @Parameter(
                            description = "The beginning of a word of the name, also in Latin script, without regard to"
                                    + " accents, case, spaces and hyphens: 이지, 이지수 while it is typed, its initial"
                                    + " consonants ㅇㅈㅅ, lee or ji-s.",
                            example = "ㅇㅈㅅ")
                    String name,
            @RestQuery @Parameter(description = "Whether the author writes here today.") Boolean active,
            @RestQuery @DefaultValue(Page.DEFAULT_LIMIT) @Min(Page.MIN_LIMIT) @Max(Page.MAX_LIMIT) int limit,
            @RestQuery String cursor,
            @RestQuery @DefaultValue("false") boolean total,
            UriInfo uri) {
        return Page.of(reader.list(AuthorFilter.of(name, active), limit, cursor, total), uri);
    }

    @GET
    @Path("/{ref}")
    @PublicCache(tags = "headlines")
    @Operation(
            operationId = "getAuthor",
            summary = "One author, by id or slug; a former slug redirects",
            description =
                    "Profile, feeds and the number of public articles. With include=latest the newest of them too. "
                            + "An address that is not public is shown to editors only.")
    public AuthorResponse get(
            @RestPath String ref,
            @RestQuery @Parameter(description = "latest adds the newest public articles.", example = "latest")
                    String include) {
        return reader.get(ref, include);
    }

    @POST
    @Write
    @Refuses(ProblemType.SLUG_TAKEN)
    @Operation(
            operationId = "createAuthor",
            summary = "Add an author",
            description =
                    "The slug is made of the name unless one is given. Articles name an author in their byline by "
                            + "slug or id.")
    public RestResponse<AuthorResponse> create(@NotNull @Valid AuthorInput body) {
        AuthorResponse author = editor.create(body);
        return Answers.created(AuthorService.PATH, author.slug(), author);
    }

    @PUT
    @Path("/{ref}")
    @Write
    @Refuses(ProblemType.SLUG_TAKEN)
    @Operation(
            operationId = "putAuthor",
            summary = "Replace an author, or create it under a slug",
            description = "What is left out is empty afterwards. A new slug leaves the old one behind, which leads on. "
                    + "Bylines keep the name as it was printed.")
    public RestResponse<AuthorResponse> put(@RestPath String ref, @NotNull @Valid AuthorInput body) {
        return Answers.saved(editor.put(ref, body), AuthorService.PATH, ref);
    }

    @PATCH
    @Path("/{ref}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Write
    @Refuses(ProblemType.SLUG_TAKEN)
    @Operation(
            operationId = "patchAuthor",
            summary = "Change some properties of an author",
            description = "A JSON Merge Patch (RFC 7396): what is left out stays, null takes away, a list replaces the "
                    + "whole list. Bylines keep the name as it was printed.")
    public AuthorResponse patch(
            @RestPath String ref,
            @NotNull @RequestBody(content = @Content(schema = @Schema(implementation = AuthorInput.class)))
                    MergePatch body) {
        return editor.patch(ref, body);
    }

    @DELETE
    @Path("/{ref}")
    @Write
    @ResponseStatus(204)
    @Refuses(ProblemType.IN_USE)
    @Operation(
            operationId = "deleteAuthor",
            summary = "Remove an author whom no article names",
            description = "One whom an article names, or to whom a valid token is bound, stays: merge it instead.")
    public void delete(@RestPath String ref) {
        remover.delete(ref);
    }

    @POST
    @Path("/{ref}/merge")
    @Write
    @Unhurried
    @Operation(
            operationId = "mergeAuthors",
            summary = "Make one author of two",
            description =
                    "The one in the path stays. The other one's addresses lead here, and so do bylines, tokens and"
                            + " drafts; printed names stay as they are.")
    public AuthorResponse merge(@RestPath String ref, @NotNull @Valid AuthorMergeRequest body) {
        return merger.merge(ref, body);
    }
}
