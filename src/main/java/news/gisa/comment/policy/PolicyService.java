package news.gisa.comment.policy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import news.gisa.article.port.ArticlesForComments;
import news.gisa.change.Changes;
import news.gisa.http.answer.Answers.Saved;
import news.gisa.http.answer.Slice;
import news.gisa.http.problem.ProblemException;
import news.gisa.http.seal.Cursors;
import news.gisa.http.write.Preconditions;
import news.gisa.storage.SingleWriter;

/** What editors say about comments on the site, in a section or under an article. */
@ApplicationScoped
class PolicyService {
    private static final String SCOPE = "comment policies";

    private final EntityManager entities;
    private final ArticlesForComments discussions;
    private final Preconditions preconditions;
    private final Cursors cursors;
    private final Changes changes;
    private final SingleWriter writer;

    PolicyService(
            EntityManager entities,
            ArticlesForComments discussions,
            Preconditions preconditions,
            Cursors cursors,
            Changes changes,
            SingleWriter writer) {
        this.entities = entities;
        this.discussions = discussions;
        this.preconditions = preconditions;
        this.cursors = cursors;
        this.changes = changes;
        this.writer = writer;
    }

    Slice<PolicyResponse> list(int limit, String cursor) {
        String after = cursors.decode(SCOPE, cursor).map(at -> at[0]).orElse("");
        List<Policy> rows = entities.createQuery(
                        "select p from CommentPolicy p where p.scope > :after order by p.scope", Policy.class)
                .setParameter("after", after)
                .setMaxResults(limit + 1)
                .getResultList();
        return Slice.of(rows, limit, policy -> cursors.encode(SCOPE, policy.scope()))
                .map(page -> page.stream().map(PolicyResponse::of).toList());
    }

    PolicyResponse get(String scope) {
        return PolicyResponse.of(require(scope));
    }

    Saved<PolicyResponse> put(String scope, PolicyInput input) {
        String known = known(scope);
        writer.enter();
        Policy present = entities.find(Policy.class, known, LockModeType.PESSIMISTIC_WRITE);
        if (present != null) {
            preconditions.requireMatch(PolicyResponse.of(present));
        } else {
            preconditions.requireAbsentMatch();
        }
        Policy policy = present == null ? new Policy(known) : present;
        policy.set(input);
        if (present == null) {
            entities.persist(policy);
        }
        entities.flush();
        changes.record("policy.set", "policy", known, describe(input), Set.of(Policies.TAG));
        return new Saved<>(PolicyResponse.of(policy), present == null);
    }

    void delete(String scope) {
        Policy policy = require(scope);
        writer.enter();
        entities.lock(policy, LockModeType.PESSIMISTIC_WRITE);
        preconditions.requireMatch(PolicyResponse.of(policy));
        entities.remove(policy);
        changes.record("policy.removed", "policy", policy.scope(), null, Set.of(Policies.TAG));
    }

    private static String describe(PolicyInput input) {
        List<String> parts = new ArrayList<>();
        if (input.mode() != null) {
            parts.add(input.mode().toString());
        }
        if (input.closesAfterDays() != null) {
            parts.add(input.closesAfterDays() + " days");
        }
        return String.join(", ", parts);
    }

    private Policy require(String scope) {
        Policy policy = entities.find(Policy.class, known(scope));
        if (policy == null) {
            throw ProblemException.notFound("Nothing was said about " + scope + "; the wider scope holds.");
        }
        return policy;
    }

    /** The scope as it is stored; an article is addressed by its slug, too. */
    private String known(String scope) {
        if (scope.equals(Policy.SITE)) {
            return scope;
        }
        if (scope.startsWith(Policy.SECTION)) {
            String section = scope.substring(Policy.SECTION.length());
            if (!discussions.hasSection(section)) {
                throw ProblemException.notFound("There is no section " + section + ".");
            }
            return scope;
        }
        if (scope.startsWith(Policy.ARTICLE)) {
            return Policy.ARTICLE + discussions.require(scope.substring(Policy.ARTICLE.length()));
        }
        throw ProblemException.notFound("Expected site, section: with a slug, or article: with an id or slug.");
    }
}
