package news.gisa.section;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import news.gisa.change.Changes;
import news.gisa.http.Tagged;
import news.gisa.http.answer.Answers.Saved;
import news.gisa.http.answer.Slice;
import news.gisa.http.input.Inputs;
import news.gisa.http.input.MergePatch;
import news.gisa.http.input.Ref;
import news.gisa.http.problem.ProblemException;
import news.gisa.http.problem.ProblemType;
import news.gisa.http.seal.Cursors;
import news.gisa.http.write.Preconditions;
import news.gisa.text.PathSegment;
import news.gisa.text.Slugs;

/** The rules of tags: one per name, made by the first article that uses it. */
@ApplicationScoped
public class TagService {
    static final String PATH = "/api/v1/tags";
    private static final String SCOPE = "tags";

    private final TagRepository tags;
    private final Preconditions preconditions;
    private final Changes changes;
    private final Inputs inputs;
    private final Cursors cursors;

    public TagService(
            TagRepository tags, Preconditions preconditions, Changes changes, Inputs inputs, Cursors cursors) {
        this.tags = tags;
        this.preconditions = preconditions;
        this.changes = changes;
        this.inputs = inputs;
        this.cursors = cursors;
    }

    Slice<TagResponse> list(int limit, String cursor) {
        String after =
                cursors.decode(SCOPE, cursor).map(position -> position[0]).orElse("");
        return Slice.of(tags.page(after, limit + 1), limit, tag -> cursors.encode(SCOPE, tag.slug()))
                .map(page -> page.stream().map(TagResponse::of).toList());
    }

    TagResponse get(String slug) {
        return TagResponse.of(require(slug));
    }

    Saved<TagResponse> put(String slug, TagInput input) {
        Optional<Tag> present = find(slug);
        if (present.isPresent()) {
            return new Saved<>(change(present.get(), input), false);
        }
        preconditions.requireAbsentMatch();
        if (!Slugs.isSlug(slug)) {
            throw ProblemException.notFound("No tag can be named " + slug
                    + ": a slug is letters and digits in lower case, joined by single hyphens.");
        }
        Tag tag = new Tag(slug, input.name());
        tag.set(input.name(), input.kind());
        refuseTakenName(tag);
        return new Saved<>(TagResponse.of(store(tag)), true);
    }

    TagResponse patch(String slug, MergePatch patch) {
        // Locked before it is read: the patch must meet the state that it changes.
        Tag tag = tags.lock(require(slug));
        return change(tag, inputs.patched(new TagInput(tag.name(), tag.kind()), patch, TagInput.class));
    }

    void delete(String slug) {
        Tag tag = tags.lock(require(slug));
        preconditions.requireMatch(TagResponse.of(tag));
        long uses = tags.uses(tag.id());
        if (uses > 0) {
            throw new ProblemException(ProblemType.IN_USE, uses + " articles have or had this tag.")
                    .with("count", uses)
                    .with("uses", "/api/v1/articles?tag=" + PathSegment.of(tag.slug()));
        }
        tags.delete(tag);
        changes.record(
                "tag.deleted", "tag", tag.slug(), tag.name(), Set.of("tags", TagResponse.tag(tag.slug()), "headlines"));
    }

    /** @return the tag of a slug */
    public Optional<Tag> find(String slug) {
        return tags.findBySlug(Ref.parse(slug).slug());
    }

    public Map<UUID, Tag> byIds(Collection<UUID> ids) {
        return tags.byIds(ids);
    }

    /** The tags of these names or slugs, in order, without repeats; those that do not exist yet are made. */
    public List<Tag> findOrCreate(List<String> names) {
        Map<String, Tag> known = byKeys(names);
        Set<Tag> result = new LinkedHashSet<>();
        for (String name : names) {
            result.add(known.computeIfAbsent(Slugs.key(name), key -> create(name)));
        }
        return List.copyOf(result);
    }

    /** The tags of these names or slugs that exist. */
    public Map<String, Tag> byNames(Collection<String> names) {
        Map<String, Tag> known = byKeys(names);
        Map<String, Tag> result = new HashMap<>();
        names.forEach(name -> Optional.ofNullable(known.get(Slugs.key(name))).ifPresent(tag -> result.put(name, tag)));
        return result;
    }

    private Map<String, Tag> byKeys(Collection<String> names) {
        Map<String, Tag> known = new HashMap<>();
        if (!names.isEmpty()) {
            List<Tag> stored = tags.named(names.stream().map(Slugs::key).toList(), names);
            stored.forEach(tag -> known.put(Slugs.key(tag.slug()), tag));
            stored.forEach(tag -> known.put(tag.nameKey(), tag));
        }
        return known;
    }

    private Tag create(String name) {
        String base = Slugs.of(name).isEmpty() ? "tag" : Slugs.of(name);
        return store(new Tag(Slugs.firstFree(base, tags.slugsLike(base)), name));
    }

    private Tag store(Tag tag) {
        tags.persistAndFlush(tag);
        changes.record("tag.created", "tag", tag.slug(), tag.name(), Set.of("tags"));
        return tag;
    }

    private Tag require(String slug) {
        return find(slug).orElseThrow(() -> ProblemException.notFound("There is no tag " + slug + "."));
    }

    private TagResponse change(Tag tag, TagInput input) {
        tags.lock(tag);
        preconditions.requireMatch(TagResponse.of(tag));
        int before = tag.version();
        tag.set(input.name(), input.kind());
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
        return TagResponse.of(tag);
    }

    private void refuseTakenName(Tag tag) {
        Stream<Tag> others = tags.list("nameKey = ?1 and slug <> ?2", tag.nameKey(), tag.slug()).stream();
        String holders = others.map(Tag::slug).collect(Collectors.joining());
        if (!holders.isEmpty()) {
            throw new ProblemException(ProblemType.CONFLICT, "Another tag has this name.")
                    .with("holder", PATH + "/" + PathSegment.of(holders));
        }
    }
}
