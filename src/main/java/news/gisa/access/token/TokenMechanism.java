package news.gisa.access.token;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.credential.TokenCredential;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import news.gisa.http.problem.ProblemException;
import news.gisa.http.problem.ProblemRoutes;
import news.gisa.http.proxy.ClientAddresses;

/** {@code Authorization: Bearer gisa_…} (RFC 6750). A wrong token is refused everywhere, also where none is needed. */
@ApplicationScoped
public class TokenMechanism implements HttpAuthenticationMechanism {
    private static final String SCHEME = "bearer";

    private static final String REFUSAL = "gisa.token-refusal";

    private final WrongTokens wrongTokens;
    private final Suspects suspects;
    private final ProblemRoutes problems;
    private final ClientAddresses addresses;

    TokenMechanism(WrongTokens wrongTokens, Suspects suspects, ProblemRoutes problems, ClientAddresses addresses) {
        this.wrongTokens = wrongTokens;
        this.suspects = suspects;
        this.problems = problems;
        this.addresses = addresses;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext request, IdentityProviderManager identities) {
        String header = request.request().getHeader(HttpHeaders.AUTHORIZATION);
        if (header == null) {
            return Uni.createFrom().nullItem();
        }
        if (!isBearer(header)) {
            return Uni.createFrom().failure(new AuthenticationFailedException("Not a bearer token"));
        }
        String secret = header.substring(SCHEME.length()).strip();
        WrongTokens.Attempt attempt =
                wrongTokens.begin(addresses.of(request.request()).householdKey(), secret);
        Supplier<Uni<SecurityIdentity>> lookUp = () -> identities
                .authenticate(new TokenAuthenticationRequest(new TokenCredential(secret, "bearer")))
                .onTermination()
                .invoke((identity, failure, cancelled) -> end(request, attempt, identity, failure));
        return attempt.isSuspect() ? suspects.later(request, lookUp) : lookUp.get();
    }

    /** Between the scheme and the token there is a space; a tab does as well. */
    private static boolean isBearer(String header) {
        return header.length() > SCHEME.length()
                && header.toLowerCase(Locale.ROOT).startsWith(SCHEME)
                && " \t".indexOf(header.charAt(SCHEME.length())) >= 0;
    }

    private static void end(
            RoutingContext request, WrongTokens.Attempt attempt, SecurityIdentity identity, Throwable failure) {
        if (identity != null) {
            attempt.right();
        } else if (failure == null || failure instanceof AuthenticationFailedException) {
            // Whoever hangs up may have seen enough.
            attempt.wrong();
            request.put(REFUSAL, attempt.refusal());
        } else {
            attempt.dropped();
        }
    }

    @Override
    public Uni<Boolean> sendChallenge(RoutingContext request) {
        ProblemException refusal = request.get(REFUSAL);
        if (refusal != null) {
            problems.answer(request, refusal);
            return Uni.createFrom().item(true);
        }
        String detail = request.request().getHeader(HttpHeaders.AUTHORIZATION) == null
                ? "This needs a token: send Authorization: Bearer gisa_…"
                : "The token is unknown, revoked or expired, or not sent as Authorization: Bearer gisa_…";
        problems.answer(request, ProblemException.unauthorized(detail));
        return Uni.createFrom().item(true);
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext request) {
        return Uni.createFrom().item(new ChallengeData(401, "WWW-Authenticate", "Bearer realm=\"gisa\""));
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of(TokenAuthenticationRequest.class);
    }
}
