package news.gisa.comment.discussion;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import news.gisa.access.AddressRates;
import news.gisa.comment.CommentConfig;
import news.gisa.comment.WriterKey;
import news.gisa.comment.writer.Visitor;
import news.gisa.http.problem.ProblemException;
import news.gisa.http.proxy.ClientAddresses;

/** How fast comments may come: of an address, of a writer, under an article. */
@ApplicationScoped
class CommentRates {
    private static final int MOST_RUSHES = 1000;

    /** Short, since an address may come to be another article's. */
    private static final Duration REMEMBERED = Duration.ofSeconds(10);

    private final AddressRates addresses;
    private final AddressRates writers;
    private final AddressRates articles;
    private final ClientAddresses clients;

    /** Articles for which comments came too fast of late, by what they were called. */
    private final Cache<String, UUID> rushes = Caffeine.newBuilder()
            .maximumSize(MOST_RUSHES)
            .expireAfterWrite(REMEMBERED)
            .build();

    CommentRates(CommentConfig config, ClientAddresses clients) {
        this.clients = clients;
        this.addresses = new AddressRates("comments", "comments", config.perMinute());
        this.writers = new AddressRates("comments-writer", "comments", "of one writer", config.writerPerMinute());
        this.articles =
                new AddressRates("comments-article", "comments", "under one article", config.articlePerMinute());
    }

    /** Counts a comment of the address and of the writer, and tells how many more the address may post. */
    void count(Visitor visitor, String name, HttpServerRequest request, HttpServerResponse response) {
        if (visitor.tokenId() == null) {
            String address = clients.of(request).householdKey();
            count(address).forEach(response::putHeader);
            writers.count(WriterKey.nameKey(name) + '\n' + address);
        } else if (visitor.member() != null) {
            writers.count(visitor.member()).forEach(response::putHeader);
        }
    }

    /** Counts a comment of an address. @return the headers that tell how many more there may be */
    Map<String, String> count(String address) {
        return addresses.count(address);
    }

    /**
     * Counts a comment under an article.
     *
     * @param ref as the address names it
     */
    void count(String ref, UUID article) {
        try {
            articles.count(article.toString());
        } catch (ProblemException refused) {
            rushes.put(ref, article);
            throw refused;
        }
    }

    /**
     * What a comment of somebody without a token is refused with whatever it says, as far as that is known from memory. Where it would
     * have been counted of its address before, it is now.
     */
    Optional<ProblemException> refusal(HttpServerRequest request, String ref) {
        String address = clients.of(request).householdKey();
        UUID article = rushes.getIfPresent(ref);
        Optional<ProblemException> ofArticle =
                article == null ? Optional.empty() : articles.refusal(article.toString());
        if (ofArticle.isEmpty()) {
            return addresses.refusal(address);
        }
        try {
            count(address).forEach(request.response()::putHeader);
            return ofArticle;
        } catch (ProblemException ofAddress) {
            return Optional.of(ofAddress);
        }
    }
}
