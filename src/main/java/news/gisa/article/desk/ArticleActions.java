package news.gisa.article.desk;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import news.gisa.article.Article;
import news.gisa.article.ArticleAddresses;
import news.gisa.article.ArticleFinder;
import news.gisa.article.ArticleStatus;
import news.gisa.article.Revision;
import news.gisa.article.Signatures;
import news.gisa.article.Timeline;
import news.gisa.article.content.Content;
import news.gisa.article.content.ContentResolver;
import news.gisa.article.desk.ArticleActionResponse.Result;
import news.gisa.article.desk.LockedArticles.Subject;
import news.gisa.article.publication.TimelineWriter;
import news.gisa.article.revision.RevisionWriter;
import news.gisa.http.problem.ProblemException;
import news.gisa.http.problem.ProblemType;
import news.gisa.http.write.Preconditions;

/**
 * One action on many articles, in one transaction. All that is needed is read before the first one, so that the number of
 * queries does not grow with the articles; and every rule of an action refuses before it changes anything, so that the
 * refusal of one leaves no trace among the others.
 */
@ApplicationScoped
class ArticleActions {
    private static final int MAX_TAGS = 50;

    private final LockedArticles locked;
    private final RevisionWriter revisions;
    private final TimelineWriter timelines;
    private final ContentResolver resolver;
    private final Signatures signatures;
    private final Preconditions preconditions;

    ArticleActions(
            LockedArticles locked,
            RevisionWriter revisions,
            TimelineWriter timelines,
            ContentResolver resolver,
            Signatures signatures,
            Preconditions preconditions) {
        this.locked = locked;
        this.revisions = revisions;
        this.timelines = timelines;
        this.resolver = resolver;
        this.signatures = signatures;
        this.preconditions = preconditions;
    }

    ArticleActionResponse act(ArticleActionRequest request) {
        preconditions.refuse("one tag cannot speak of many articles; send ids as {\"ref\": …, \"revision\": …}");
        request.check();
        Map<String, UUID> ids = locked.ids(request.refs());
        Map<UUID, Subject> subjects = locked.lock(Set.copyOf(ids.values()));
        Consumer<Subject> action = action(request, subjects);
        Map<String, ProblemException> failures = new HashMap<>();
        for (ArticleActionTarget target : request.ids()) {
            try {
                Subject subject = require(target.ref(), subjects.get(ids.get(target.ref())));
                target.requireSeen(subject.article());
                action.accept(subject);
            } catch (ProblemException e) {
                failures.put(target.ref(), e);
            }
        }
        locked.flush();
        ArticleActionResponse response = response(request.refs(), ids, subjects, failures);
        if (request.isAtomic() && !failures.isEmpty()) {
            throw new ProblemException(
                            ProblemType.NOTHING_DONE,
                            failures.size() + " of " + request.ids().size() + " articles refuse it; none was changed.")
                    .with(
                            "items",
                            response.items().stream()
                                    .filter(result -> !result.done())
                                    .toList());
        }
        return response;
    }

    private static Subject require(String ref, Subject subject) {
        if (subject == null) {
            throw ProblemException.notFound("There is no article " + ref + ".");
        }
        if (subject.article().trashed()) {
            throw ArticleFinder.inTrash();
        }
        return subject;
    }

    private Consumer<Subject> action(ArticleActionRequest request, Map<UUID, Subject> subjects) {
        return switch (request.action()) {
            case publish ->
                subject ->
                        timelines.publish(subject.article(), subject.latest(), subject.timeline(), request.toPublish());
            case withdraw -> subject -> timelines.withdraw(subject.article(), subject.timeline(), request.toWithdraw());
            case tag, untag -> retag(request, bodies(subjects));
            case move -> move(request, bodies(subjects));
        };
    }

    private Consumer<Subject> move(ArticleActionRequest request, Map<UUID, String> bodies) {
        UUID section = resolver.requireSection(request.section());
        return subject -> {
            Content content = subject.content(bodies);
            save(subject, content, content.withSection(section), request.note());
        };
    }

    private Consumer<Subject> retag(ArticleActionRequest request, Map<UUID, String> bodies) {
        boolean adds = request.action() == ArticleActionRequest.Action.tag;
        List<UUID> removed = adds ? List.of() : resolver.requireTags(request.tags());
        // Made when the first article takes them: where all refuse, there are no new tags.
        List<UUID> added = new ArrayList<>();
        return subject -> {
            Content content = subject.content(bodies);
            Set<UUID> all = new LinkedHashSet<>(content.tagIds());
            if (adds && added.isEmpty()) {
                added.addAll(resolver.findOrCreateTags(request.tags()));
            }
            all.addAll(added);
            removed.forEach(all::remove);
            if (all.size() > MAX_TAGS) {
                throw ProblemException.invalid(
                        "/tags",
                        "The article would have " + all.size() + " tags; at most " + MAX_TAGS + " are possible.");
            }
            save(subject, content, content.withTags(List.copyOf(all)), request.note());
        };
    }

    private Map<UUID, String> bodies(Map<UUID, Subject> subjects) {
        Map<UUID, String> bodies = locked.bodies(subjects.values());
        List<Revision> latest = subjects.values().stream().map(Subject::latest).toList();
        resolver.hold(
                latest.stream().flatMap(revision -> revision.byline().stream()).toList());
        return bodies;
    }

    private void save(Subject subject, Content before, Content after, String note) {
        revisions.save(subject.article(), after, before, Revision.Kind.save, note);
    }

    private ArticleActionResponse response(
            List<String> refs,
            Map<String, UUID> ids,
            Map<UUID, Subject> subjects,
            Map<String, ProblemException> failures) {
        Map<UUID, Timeline> after = locked.timelines(subjects.keySet());
        Instant now = signatures.now();
        List<Result> results = new ArrayList<>();
        for (String ref : refs) {
            Subject subject = subjects.get(ids.get(ref));
            ProblemException failure = failures.get(ref);
            results.add(
                    failure == null
                            ? done(
                                    ref,
                                    subject.article(),
                                    after.getOrDefault(subject.article().id(), Timeline.EMPTY),
                                    now)
                            : failed(ref, subject, failure));
        }
        return new ArticleActionResponse(results);
    }

    private static Result done(String ref, Article article, Timeline timeline, Instant now) {
        return new Result(ref, article.id(), true, article.revision(), ArticleStatus.of(article, timeline, now), null);
    }

    private static Result failed(String ref, Subject subject, ProblemException failure) {
        return new Result(
                ref,
                subject == null ? null : subject.article().id(),
                false,
                subject == null ? null : subject.article().revision(),
                null,
                failure.toProblem(ArticleAddresses.PATH + "/" + ref));
    }
}
