package news.gisa.section;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import news.gisa.access.Caller;
import news.gisa.access.Role;
import news.gisa.change.Changes;
import news.gisa.http.answer.Slice;
import news.gisa.http.input.Ref;
import news.gisa.http.problem.MovedException;
import news.gisa.http.problem.ProblemException;
import news.gisa.http.seal.Cursors;
import news.gisa.listing.Facet;
import news.gisa.listing.Facet.Shelf;
import news.gisa.listing.ListingCounts;
import news.gisa.text.Slugs;

/**
 * The rules of tags: one per name, made by the first article that uses it, or by an editor on purpose. The public knows a tag that was
 * made on purpose, or that something public has; a tag of nothing but drafts would tell what they are about.
 */
@ApplicationScoped
public class TagService {
    static final String PATH = "/api/v1/tags";
    private static final String SCOPE = "tags";

    private final TagRepository tags;
    private final Changes changes;
    private final Cursors cursors;
    private final Caller caller;
    private final ListingCounts listed;
    private final Clock clock;

    public TagService(
            TagRepository tags, Changes changes, Cursors cursors, Caller caller, ListingCounts listed, Clock clock) {
        this.tags = tags;
        this.changes = changes;
        this.cursors = cursors;
        this.caller = caller;
        this.listed = listed;
        this.clock = clock;
    }

    Slice<TagResponse> list(int limit, String cursor) {
        String after =
                cursors.decode(SCOPE, cursor).map(position -> position[0]).orElse("");
        Instant publicAt = caller.has(Role.editor) ? null : clock.instant();
        return Slice.of(tags.page(after, publicAt, limit + 1), limit, tag -> cursors.encode(SCOPE, tag.slug()))
                .map(this::responses);
    }

    TagResponse get(String slug) {
        Tag tag = find(slug, null).orElseThrow(() -> nothing(slug));
        requirePresent(tag, slug);
        return response(tag);
    }

    /** @return the tag that has or had a slug */
    public Optional<Tag> find(String slug) {
        String wanted = Ref.parse(slug).slug();
        return tags.findBySlug(wanted).or(() -> tags.findFormer(wanted).map(former -> tags.findById(former.tagId())));
    }

    /** @return the same, if the caller may know of it: editors do, the public if it knows it now or knew it at an instant */
    public Optional<Tag> find(String slug, Instant at) {
        Optional<Tag> tag = find(slug);
        if (caller.has(Role.editor)) {
            return tag;
        }
        boolean wasSecret = tags.findFormer(Ref.parse(slug).slug())
                .filter(former -> !former.wasPublic())
                .isPresent();
        return tag.filter(found -> !wasSecret && (isPublic(found) || at != null && tags.isPublic(found.id(), at)));
    }

    boolean isPublic(Tag tag) {
        return tag.isMadeOnPurpose() || listed.of(facet(tag)) > 0;
    }

    TagResponse response(Tag tag) {
        return responses(List.of(tag)).get(0);
    }

    private List<TagResponse> responses(List<Tag> page) {
        Map<Facet, Long> articles =
                listed.of(page.stream().map(TagService::facet).toList());
        return page.stream()
                .map(tag -> TagResponse.of(tag, articles.getOrDefault(facet(tag), 0L)))
                .toList();
    }

    private static Facet facet(Tag tag) {
        return Shelf.readers.tag(tag.id());
    }

    /** @throws MovedException for the slug of a tag that became part of another */
    Optional<Tag> findPresent(String slug) {
        Optional<Tag> tag = find(slug);
        tag.ifPresent(found -> requirePresent(found, slug));
        return tag;
    }

    /** @throws MovedException for the slug of a tag that became part of another */
    Tag require(String slug) {
        return findPresent(slug).orElseThrow(() -> nothing(slug));
    }

    private static ProblemException nothing(String slug) {
        return ProblemException.notFound("There is no tag " + slug + ".");
    }

    private static void requirePresent(Tag tag, String slug) {
        if (!tag.slug().equals(Ref.parse(slug).slug())) {
            throw new MovedException(PATH, tag.slug(), TagResponse.tag(tag.slug()));
        }
    }

    /** How many articles have a tag that are public, or will be by what is planned. */
    long publicUses(Tag tag) {
        return tags.publicUses(tag.id(), clock.instant());
    }

    public Map<UUID, Tag> byIds(Collection<UUID> ids) {
        return tags.byIds(ids);
    }

    /** The tags of these names or slugs, in order, without repeats; those that do not exist yet are made. */
    public List<Tag> findOrCreate(List<String> names) {
        Map<String, Tag> known = byKeys(names);
        Map<String, Tag> made = new LinkedHashMap<>();
        Set<Tag> result = new LinkedHashSet<>();
        for (String name : names) {
            Tag tag = known.get(key(name));
            result.add(tag == null ? made.computeIfAbsent(key(name), key -> create(name)) : tag);
        }
        return List.copyOf(result);
    }

    /** Nobody removes one, or makes it part of another, until the transaction ends. */
    public void hold() {
        tags.hold();
    }

    /** The tags of these names or slugs that exist. */
    public Map<String, Tag> byNames(Collection<String> names) {
        Map<String, Tag> known = byKeys(names);
        Map<String, Tag> result = new HashMap<>();
        names.forEach(name -> Optional.ofNullable(known.get(key(name))).ifPresent(tag -> result.put(name, tag)));
        return result;
    }

    private static String key(String name) {
        return Slugs.key(Tag.printed(name));
    }

    private Map<String, Tag> byKeys(Collection<String> names) {
        Map<String, Tag> known = new HashMap<>();
        if (!names.isEmpty()) {
            List<String> keys = names.stream().map(TagService::key).toList();
            // What is there now goes before what once was.
            known.putAll(tags.formerlyNamed(keys, names));
            List<Tag> stored = tags.named(keys, names);
            stored.forEach(tag -> known.put(Slugs.key(tag.slug()), tag));
            stored.forEach(tag -> known.put(tag.nameKey(), tag));
        }
        return known;
    }

    /** Of a draft, so far: the public is told nothing. */
    private Tag create(String name) {
        Tag tag = new Tag(freeSlug(name), name);
        tags.persistAndFlush(tag);
        changes.record("tag.created", "tag", tag.slug(), tag.name(), Set.of());
        return tag;
    }

    String freeSlug(String name) {
        String base = Slugs.of(name).isEmpty() ? "tag" : Slugs.of(name);
        return Slugs.firstFree(base, tags.slugsLike(base));
    }
}
