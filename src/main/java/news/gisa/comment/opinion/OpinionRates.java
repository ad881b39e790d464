package news.gisa.comment.opinion;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import jakarta.enterprise.context.ApplicationScoped;
import news.gisa.access.AddressRates;
import news.gisa.comment.CommentConfig;
import news.gisa.comment.writer.Visitor;
import news.gisa.http.proxy.ClientAddresses;

/** How fast votes and reports may come of one address. */
@ApplicationScoped
class OpinionRates {
    private final AddressRates votes;
    private final ClientAddresses clients;

    OpinionRates(CommentConfig config, ClientAddresses clients) {
        this.clients = clients;
        this.votes = new AddressRates("votes", "votes and reports", config.votesPerMinute());
    }

    /** Counts a vote or report. */
    void count(Visitor visitor, HttpServerRequest request, HttpServerResponse response) {
        if (visitor.tokenId() == null) {
            votes.count(clients.of(request).householdKey()).forEach(response::putHeader);
        }
    }
}
