package news.gisa.article.revision;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import news.gisa.article.Article;
import news.gisa.article.Revision;
import news.gisa.article.content.ArticleInput;
import news.gisa.article.content.Content;
import news.gisa.article.content.ContentResolver;
import news.gisa.article.reading.ArticleResponse;
import news.gisa.article.reading.RevisionItem;
import news.gisa.text.diff.BlockDiff;
import news.gisa.text.diff.Piece;
import news.gisa.text.diff.WordDiff;
import news.gisa.text.markdown.MarkdownBody;

/** Compares two revisions in the words in which editors send them. */
@ApplicationScoped
class RevisionComparer {
    private static final String BODY = "body";
    private static final Set<String> TEXTS = Set.of("headline", "deck", "summary");

    private final ContentResolver resolver;
    private final ObjectMapper json;

    RevisionComparer(ContentResolver resolver, ObjectMapper json) {
        this.resolver = resolver;
        this.json = json;
    }

    /** @param bodies whether they are compared too; the body of the answer is null if not */
    DiffResponse compare(
            Article article,
            Revision from,
            Revision to,
            List<RevisionItem> items,
            boolean bodies,
            Supplier<List<ArticleResponse>> shown) {
        Content before = from.content();
        Content after = to.content();
        ArticleInput sentBefore = resolver.toInput(before);
        ArticleInput sentAfter = resolver.toInput(after);
        JsonNode valuesBefore = json.valueToTree(sentBefore);
        JsonNode valuesAfter = json.valueToTree(sentAfter);
        List<FieldChange> fields = after.differencesFrom(before).stream()
                .filter(name -> !name.equals(BODY))
                .map(name -> change(name, valuesBefore.get(name), valuesAfter.get(name)))
                .toList();
        return new DiffResponse(
                items.get(0),
                items.get(1),
                fields,
                bodies
                        ? BlockDiff.of(
                                MarkdownBody.parse(before.body()).blocks(),
                                MarkdownBody.parse(after.body()).blocks())
                        : null,
                new DiffResponse.Sides(article.slug(), sentBefore, sentAfter, shown));
    }

    private static FieldChange change(String name, JsonNode from, JsonNode to) {
        List<Piece> words = TEXTS.contains(name) ? WordDiff.of(text(from), text(to)) : null;
        return new FieldChange(name, from, to, words);
    }

    private static String text(JsonNode value) {
        if (value instanceof ArrayNode lines) {
            return StreamSupport.stream(lines.spliterator(), false)
                    .map(JsonNode::asText)
                    .collect(Collectors.joining("\n"));
        }
        return value == null || value.isNull() ? "" : value.asText();
    }
}
