import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Asks for the addresses of pages of comments: the first ones of every order and shape, of the short discussion and of the long, and
 * the last ones of the long. On the way it checks that every comment is listed, and that as many are counted.
 *
 * <pre>java -cp … Walk BASE FILE_OF_ARTICLES COMMENTS_OF_LONG COMMENTS_OF_SHORT PAGES FOLDER</pre>
 */
final class Walk {
    private static final List<String> QUERIES =
            List.of("sort=newest", "sort=oldest", "sort=top", "shape=tree&sort=newest", "shape=tree&sort=top");

    /** The last pages are those of the oldest 2,000, or what is half of all. */
    private static final int LAST = 2_000;

    private static final int LARGE = 100;

    private final Http http;
    private final int pages;

    private Walk(Http http, int pages) {
        this.http = http;
        this.pages = pages;
    }

    public static void main(String[] args) throws IOException {
        Walk walk = new Walk(new Http(args[0]), Integer.parseInt(args[4]));
        List<String> lines = Files.readAllLines(Path.of(args[1]));
        String longOne = address(lines.get(0));
        String shortOne = address(lines.get(1));
        int comments = Integer.parseInt(args[2]);
        Path folder = Path.of(args[5]);
        walk.check(longOne, comments);
        walk.check(shortOne, Integer.parseInt(args[3]));
        Files.write(folder.resolve("long.urls"), walk.firstPages(longOne));
        Files.write(folder.resolve("short.urls"), walk.firstPages(shortOne));
        Files.write(folder.resolve("deep.urls"), walk.lastPages(longOne, comments));
    }

    private static String address(String line) {
        return "/api/v1/articles/" + line.split(" ")[0];
    }

    private void check(String article, int comments) {
        int listed = http.items(article + "/comments", Integer.MAX_VALUE).size();
        int counted = http.get(article).path("commentCount").asInt();
        if (listed != comments || counted != comments) {
            throw new IllegalStateException(
                    article + ": " + listed + " comments are listed and " + counted + " counted, of " + comments);
        }
    }

    private List<String> firstPages(String article) {
        List<String> addresses = new ArrayList<>();
        QUERIES.forEach(query -> addresses.addAll(from(article + "/comments?" + query)));
        return addresses;
    }

    private List<String> lastPages(String article, int comments) {
        int before = Math.max(comments / 2, comments - LAST) / LARGE;
        String next = article + "/comments?sort=newest&limit=" + LARGE;
        for (int i = 0; i < before; i++) {
            next = http.get(next).path("next").asText();
        }
        return from(next.replace("limit=" + LARGE, "limit=20"));
    }

    private List<String> from(String address) {
        List<String> addresses = new ArrayList<>();
        JsonNode next = http.get(address).path("next");
        addresses.add(address);
        while (next.isTextual() && addresses.size() < pages) {
            addresses.add(next.asText());
            next = http.get(next.asText()).path("next");
        }
        return addresses;
    }
}
