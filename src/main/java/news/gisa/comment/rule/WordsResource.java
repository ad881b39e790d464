package news.gisa.comment.rule;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import news.gisa.http.Write;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/comments/words")
@Tag(name = "Moderation")
public class WordsResource {
    private final WordsService words;

    WordsResource(WordsService words) {
        this.words = words;
    }

    @GET
    @Operation(
            operationId = "getCommentWords",
            summary = "The words for which comments are held or rejected",
            description = "With the words in which a listed one is none.")
    public WordsResponse get() {
        return words.get();
    }

    @PUT
    @Write
    @Operation(
            operationId = "replaceCommentWords",
            summary = "Replace the list of words",
            description = "The three lists as a whole. Comments that are there are not judged anew.")
    public WordsResponse put(@NotNull @Valid WordsInput body) {
        return words.put(body);
    }
}
