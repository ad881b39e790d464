import gisa.ApiClient;
import gisa.ApiException;
import gisa.ApiResponse;
import gisa.api.ArticlesApi;
import gisa.api.ArticlesApi.*;
import gisa.api.CommentsApi;
import gisa.api.CommentsApi.*;
import gisa.api.HeadlinesApi;
import gisa.api.HeadlinesApi.*;
import gisa.api.PublicationsApi;
import gisa.api.PublicationsApi.*;
import gisa.model.*;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;

/** What a front and a desk do, with every answer and every error typed from the contract. */
public class Story {
    private static final String URL = System.getenv().getOrDefault("NEWS_URL", "http://localhost:8080");
    private static final String AUTHORIZATION = "Bearer " + System.getenv("NEWS_TOKEN");

    public static void main(String[] arguments) throws Exception {
        ApiClient reader = new ApiClient();
        reader.updateBaseUri(URL);
        ApiClient editor = new ApiClient();
        editor.updateBaseUri(URL);
        editor.setRequestInterceptor(request -> request.header("Authorization", AUTHORIZATION));

        // Headlines, page by page: the cursor of the next one is in its address.
        var headlines = new HeadlinesApi(reader);
        var business = APIListHeadlinesRequest.newBuilder().section("business").limit(1);
        var first = headlines.listHeadlines(business.build());
        var second = headlines.listHeadlines(business.cursor(cursor(first.getNext())).build());
        for (var page : List.of(first, second)) {
            for (HeadlineItem item : page.getItems()) {
                System.out.println(item.getSlug() + " " + item.getHeadline() + " " + item.getByline());
            }
        }

        // A whole page: the article in blocks, the weather and the comments.
        String ref = first.getItems().get(0).getSlug();
        var articles = new ArticlesApi(reader);
        var whole = APIGetArticleRequest.newBuilder().ref(ref).include("weather,comments");
        ApiResponse<Article> answer = articles.getArticleWithHttpInfo(whole.build());
        Article article = answer.getData();
        for (Block block : article.getBody().getBlocksBody().getBlocks()) {
            if (block.getActualInstance() instanceof ParagraphBlock paragraph) {
                System.out.println(paragraph.getText());
            }
        }
        for (WeatherReading reading : article.getWeather().getReadings()) {
            System.out.println(reading.getStation().getLabel() + " " + reading.getTemperature());
        }
        for (Comment comment : article.getComments().getItems()) {
            System.out.println(comment.getAuthor().getName() + " " + comment.getText());
        }

        // Asked again, an article that did not change is 304 and no bytes.
        String etag = answer.getHeaders().get("etag").get(0);
        ApiException again = refusal(() -> articles.getArticle(whole.ifNoneMatch(etag).build()));
        check(again.getCode() == 304);

        // A comment. The key makes it safe to send again when no answer came.
        Comment comment = new CommentsApi(reader)
                .postComment(APIPostCommentRequest.newBuilder()
                        .ref(ref)
                        .idempotencyKey(UUID.randomUUID().toString())
                        .commentInput(new CommentInput().author(new CommentWriter().name("독자")).text("잘 읽었습니다."))
                        .build());
        System.out.println(comment.getAuthor().getName() + " " + comment.getText());

        // Two editors save: the second did not see the first one's save, and is told what it missed.
        var desk = new ArticlesApi(editor);
        ArticleInput text = new ArticleInput().headline("타입이 있는 기사").body("첫 문단입니다.");
        ApiResponse<Article> draft = desk.createArticleWithHttpInfo(
                APICreateArticleRequest.newBuilder().articleInput(text).build());
        String id = draft.getData().getId().toString();
        var save = APIPutArticleRequest.newBuilder()
                .ref(id)
                .ifMatch(draft.getHeaders().get("etag").get(0));
        desk.putArticle(save.articleInput(text.body("고친 문단입니다.")).build());
        ApiException late = refusal(() -> desk.putArticle(save.articleInput(text.body("늦은 문단입니다.")).build()));
        check(late.getCode() == 412);
        Problem problem = editor.getObjectMapper().readValue(late.getResponseBody(), Problem.class);
        check(problem.getType().equals("/problems/precondition-failed"));
        System.out.println(problem.getDetail());
        for (MissedChange change : problem.getChanges()) {
            System.out.println(change.getBy() + " " + change.getFields());
        }

        // It is published.
        Article published = new PublicationsApi(editor)
                .publishArticle(APIPublishArticleRequest.newBuilder().ref(id).publishRequest(new PublishRequest()).build());
        check(published.getStatus() == ArticleStatus.PUBLISHED);

        // The weather, as a page prints it. Methods are made for JSON alone; text is sent without them, and its answer typed.
        HttpRequest strip = HttpRequest.newBuilder(URI.create(URL + "/api/v1/weather/snapshots/2024-11-24"))
                .header("Authorization", AUTHORIZATION)
                .header("Content-Type", "text/plain")
                .PUT(HttpRequest.BodyPublishers.ofString("서울 4℃\n인천 1℃\n백령 6℃\n"))
                .build();
        HttpResponse<String> stored = editor.getHttpClient().send(strip, HttpResponse.BodyHandlers.ofString());
        check(stored.statusCode() == 201);
        var weather = editor.getObjectMapper().readValue(stored.body(), WeatherSnapshot.class);
        for (WeatherReading reading : weather.getReadings()) {
            System.out.println(reading.getStation().getName() + " " + reading.getTemperature());
        }
    }

    private static String cursor(String next) {
        return next.replaceFirst(".*[?&]cursor=([^&]*).*", "$1");
    }

    /** The error that a call ends with. */
    private static ApiException refusal(Callable<?> call) throws Exception {
        try {
            call.call();
        } catch (ApiException e) {
            return e;
        }
        throw new AssertionError("It was not refused.");
    }

    private static void check(boolean holds) {
        if (!holds) {
            throw new AssertionError();
        }
    }
}
