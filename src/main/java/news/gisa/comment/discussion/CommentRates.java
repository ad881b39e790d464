package news.gisa.comment.discussion;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import news.gisa.access.AddressRates;
import news.gisa.comment.CommentConfig;
import news.gisa.comment.WriterKey;
import news.gisa.comment.writer.Visitor;
import news.gisa.http.proxy.ClientAddresses;

/** How fast comments may come: of an address, of a writer, under an article. */
@ApplicationScoped
class CommentRates {
    private final AddressRates addresses;
    private final AddressRates writers;
    private final AddressRates articles;
    private final ClientAddresses clients;

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
            addresses.count(address).forEach(response::putHeader);
            writers.count(WriterKey.nameKey(name) + '\n' + address);
        } else if (visitor.member() != null) {
            writers.count(visitor.member()).forEach(response::putHeader);
        }
    }

    /** Counts a comment under an article. */
    void count(UUID article) {
        articles.count(article.toString());
    }
}
