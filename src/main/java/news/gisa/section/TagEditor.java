package news.gisa.section;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import news.gisa.change.Changes;
import news.gisa.http.Tagged;
import news.gisa.http.answer.Answers.Saved;
import news.gisa.http.input.Inputs;
import news.gisa.http.input.MergePatch;
import news.gisa.http.problem.FieldError;
import news.gisa.http.problem.ProblemException;
import news.gisa.http.problem.ProblemType;
import news.gisa.http.problem.SlugTaken;
import news.gisa.http.write.Preconditions;
import news.gisa.text.PathSegment;
import news.gisa.text.Slugs;

/** What editors do to tags on purpose. */
@ApplicationScoped
class TagEditor {
    private final TagRepository tags;
    private final TagService service;
    private final Preconditions preconditions;
    private final Changes changes;
    private final Inputs inputs;
    private final Instance<TagFollower> followers;

    TagEditor(
            TagRepository tags,
            TagService service,
            Preconditions preconditions,
            Changes changes,
            Inputs inputs,
            @Any Instance<TagFollower> followers) {
        this.tags = tags;
        this.service = service;
        this.preconditions = preconditions;
        this.changes = changes;
        this.inputs = inputs;
        this.followers = followers;
    }

    TagResponse create(TagInput input) {
        if (input.slug() == null) {
            return add(service.freeSlug(input.name()), input);
        }
        if (!Slugs.isSlug(input.slug())) {
            throw ProblemException.invalid("/slug", Slugs.RULE);
        }
        service.find(input.slug()).ifPresent(holder -> {
            throw SlugTaken.by(
                    "Another tag has or had the slug " + input.slug() + "; choose another one.",
                    TagService.PATH + "/" + PathSegment.of(holder.slug()));
        });
        return add(input.slug(), input);
    }

    Saved<TagResponse> put(String slug, TagInput input) {
        Optional<Tag> present = service.findPresent(slug);
        if (present.isPresent()) {
            return new Saved<>(change(present.get(), input), false);
        }
        preconditions.requireAbsentMatch();
        if (!Slugs.isSlug(slug)) {
            throw ProblemException.notFound("No tag can be named " + slug
                    + ": a slug is letters and digits in lower case, joined by single hyphens.");
        }
        requireAddress(slug, input);
        return new Saved<>(add(slug, input), true);
    }

    private TagResponse add(String slug, TagInput input) {
        Tag tag = new Tag(slug, input.name());
        tag.edit(input.name(), input.kind());
        refuseTakenName(tag);
        tags.persistAndFlush(tag);
        changes.record("tag.created", "tag", tag.slug(), tag.name(), Set.of("tags"));
        return service.response(tag);
    }

    TagResponse patch(String slug, MergePatch patch) {
        // Locked before it is read: the patch must meet the state that it changes.
        Tag tag = tags.lock(service.require(slug));
        return change(
                tag, inputs.patched(new TagInput(tag.name(), tag.kind(), tag.slug(), null), patch, TagInput.class));
    }

    private TagResponse change(Tag tag, TagInput input) {
        tags.lock(tag);
        preconditions.requireMatch(service.response(tag));
        requireAddress(tag.slug(), input);
        int before = tag.version();
        tag.edit(input.name(), input.kind());
        refuseTakenName(tag);
        tags.flush();
        if (tag.version() != before) {
            changes.record(
                    "tag.updated",
                    "tag",
                    tag.slug(),
                    tag.name(),
                    Set.of("tags", TagResponse.tag(tag.slug()), Tagged.NAMES));
        }
        return service.response(tag);
    }

    private static void requireAddress(String slug, TagInput input) {
        if (input.slug() != null && !input.slug().equals(slug)) {
            throw ProblemException.invalid("/slug", "The slug of a tag stays: leave it out, or send " + slug + ".");
        }
    }

    /** From the drafts, the trash and old revisions it goes too; what is public or planned must let it go first. */
    void delete(String slug) {
        Tag found = service.require(slug);
        followers.forEach(follower -> follower.hold(found.id()));
        Tag tag = tags.lock(found);
        preconditions.requireMatch(service.response(tag));
        long uses = service.publicUses(tag);
        if (uses > 0) {
            throw new ProblemException(
                            ProblemType.IN_USE, uses + " articles that are public, or planned to be, have this tag.")
                    .with("count", uses)
                    .with("uses", "/api/v1/articles?version=latest&tag=" + PathSegment.of(tag.slug()));
        }
        tags.remove(tag);
        followers.forEach(follower -> follower.removed(tag.id()));
        changes.record(
                "tag.deleted", "tag", tag.slug(), tag.name(), Set.of("tags", TagResponse.tag(tag.slug()), "headlines"));
    }

    /** One tag of two: every article that had the other one has this one, and so do addresses and names. */
    TagResponse merge(String slug, TagMergeRequest request) {
        Tag to = service.require(slug);
        Tag from = from(request.from(), to);
        followers.forEach(follower -> follower.hold(from.id()));
        // Always in the same order, so that two who merge crosswise do not wait for each other: the second finds one
        // gone.
        Stream.of(to, from)
                .sorted(Tag.BY_ID)
                .collect(Collectors.toCollection(LinkedHashSet::new))
                .forEach(tags::lock);
        preconditions.requireMatchIfSent(
                service.response(to).version(), () -> service.response(to), version -> Map.of());
        tags.replace(from, to, service.isPublic(from));
        tags.flush();
        followers.forEach(follower -> follower.merged(from.id(), to.id(), to.slug()));
        changes.record(
                "tag.merged",
                "tag",
                to.slug(),
                from.slug() + " into " + to.slug(),
                Set.of("tags", TagResponse.tag(from.slug()), TagResponse.tag(to.slug()), Tagged.NAMES, "headlines"));
        return service.response(to);
    }

    private Tag from(String text, Tag to) {
        Tag from = service.find(text)
                .orElseThrow(() -> ProblemException.invalid("/from", "There is no tag " + text + "."));
        if (from == to) {
            throw new ProblemException(ProblemType.CONFLICT, text + " leads to this tag already.");
        }
        if (!from.slug().equals(text)) {
            throw ProblemException.invalid("/from", text + " leads to " + from.slug() + "; send that if it is meant.");
        }
        return from;
    }

    private void refuseTakenName(Tag tag) {
        Stream<Tag> holders = Stream.concat(
                tags.list("nameKey", tag.nameKey()).stream(),
                tags.formerlyNamed(List.of(tag.nameKey()), List.of()).values().stream());
        holders.filter(holder -> !holder.slug().equals(tag.slug())).findFirst().ifPresent(holder -> {
            String detail = "Another tag has or had this name; choose another one, or use that.";
            throw new ProblemException(ProblemType.NAME_TAKEN, detail, List.of(FieldError.at("/name", detail)))
                    .with("holder", TagService.PATH + "/" + PathSegment.of(holder.slug()));
        });
    }
}
