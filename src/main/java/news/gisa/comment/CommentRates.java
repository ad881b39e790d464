package news.gisa.comment;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import jakarta.enterprise.context.ApplicationScoped;
import news.gisa.access.AddressRates;

/** How fast an address may comment. */
@ApplicationScoped
class CommentRates {
    private final AddressRates rates;

    CommentRates(CommentConfig config) {
        this.rates = new AddressRates("comments", "comments", config.perMinute());
    }

    /** Counts a comment of the address, and tells it how many more it may post. */
    void count(HttpServerRequest request, HttpServerResponse response) {
        rates.count(AddressRates.addressOf(request)).forEach(response::putHeader);
    }
}
