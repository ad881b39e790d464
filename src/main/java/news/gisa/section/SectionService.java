package news.gisa.section;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import news.gisa.change.Changes;
import news.gisa.http.Tagged;
import news.gisa.http.Versioned;
import news.gisa.http.answer.Answers.Saved;
import news.gisa.http.answer.Slice;
import news.gisa.http.input.Inputs;
import news.gisa.http.input.MergePatch;
import news.gisa.http.input.Ref;
import news.gisa.http.problem.ProblemException;
import news.gisa.http.problem.ProblemType;
import news.gisa.http.problem.SlugTaken;
import news.gisa.http.seal.Cursors;
import news.gisa.http.write.Preconditions;
import news.gisa.listing.Facet;
import news.gisa.listing.ListingCounts;
import news.gisa.text.PathSegment;
import news.gisa.text.Slugs;

/** The rules of sections: a tree without circles, no section deleted while something is in it. */
@ApplicationScoped
public class SectionService {
    static final String PATH = "/api/v1/sections";
    private static final String SCOPE = "sections";

    private final SectionRepository sections;
    private final Preconditions preconditions;
    private final Changes changes;
    private final Inputs inputs;
    private final Cursors cursors;
    private final ListingCounts listed;

    public SectionService(
            SectionRepository sections,
            Preconditions preconditions,
            Changes changes,
            Inputs inputs,
            Cursors cursors,
            ListingCounts listed) {
        this.sections = sections;
        this.preconditions = preconditions;
        this.changes = changes;
        this.inputs = inputs;
        this.cursors = cursors;
        this.listed = listed;
    }

    Slice<SectionResponse> list(int limit, String cursor) {
        Optional<String[]> after = cursors.decode(SCOPE, cursor);
        List<Section> rows = sections.page(
                after.map(position -> Integer.parseInt(position[0])).orElse(-1),
                after.map(position -> position[1]).orElse(""),
                limit + 1);
        return Slice.of(rows, limit, section -> cursors.encode(SCOPE, section.position(), section.slug()))
                .map(this::responses);
    }

    SectionResponse get(String slug) {
        return response(require(slug));
    }

    SectionResponse create(SectionInput input) {
        String base = Slugs.of(input.name()).isEmpty() ? "section" : Slugs.of(input.name());
        String slug = input.slug() == null ? Slugs.firstFree(base, sections.slugsLike(base)) : input.slug();
        if (!Slugs.isSlug(slug)) {
            throw ProblemException.invalid("/slug", Slugs.RULE);
        }
        if (find(slug).isPresent()) {
            throw SlugTaken.by(
                    "Another section has the slug " + slug + "; choose another one.",
                    PATH + "/" + PathSegment.of(slug));
        }
        return add(slug, input);
    }

    Saved<SectionResponse> put(String slug, SectionInput input) {
        Optional<Section> present = find(slug);
        if (present.isPresent()) {
            return new Saved<>(change(present.get(), input), false);
        }
        preconditions.requireAbsentMatch();
        if (!Slugs.isSlug(Ref.parse(slug).slug() == null ? "" : slug)) {
            throw ProblemException.notFound("No section can be named " + slug
                    + ": a slug is letters and digits in lower case, joined by single hyphens.");
        }
        requireAddress(slug, input);
        return new Saved<>(add(slug, input), true);
    }

    private static void requireAddress(String slug, SectionInput input) {
        if (input.slug() != null && !input.slug().equals(slug)) {
            throw ProblemException.invalid("/slug", "The slug of a section stays: leave it out, or send " + slug + ".");
        }
    }

    /** Makes a section that is known not to be there. */
    public SectionResponse add(String slug, SectionInput input) {
        Section section = new Section(slug);
        section.set(input.name(), parentOf(input, section), positionOf(input));
        sections.persistAndFlush(section);
        changes.record("section.created", "section", slug, section.name(), Set.of("sections"));
        return response(section);
    }

    SectionResponse patch(String slug, MergePatch patch) {
        // Locked before it is read: the patch must meet the state that it changes.
        Section section = lock(require(slug));
        SectionResponse present = response(section);
        SectionInput state =
                new SectionInput(present.name(), present.parent(), present.position(), present.slug(), null);
        return change(section, inputs.patched(state, patch, SectionInput.class));
    }

    void delete(String slug) {
        Section section = sections.lock(require(slug));
        preconditions.requireMatch(response(section));
        refuseUsed(section);
        sections.delete(section);
        changes.record(
                "section.deleted",
                "section",
                section.slug(),
                section.name(),
                Set.of("sections", SectionResponse.tag(section.slug()), "headlines"));
    }

    private void refuseUsed(Section section) {
        long articles = sections.articles(section.id());
        List<Section> below = sections.below(section.id());
        if (articles > 0 || !below.isEmpty()) {
            throw new ProblemException(
                            ProblemType.IN_USE,
                            "Of " + articles
                                    + " articles a revision is in this section, the latest or an older one, and "
                                    + below.size() + " sections are below it.")
                    .with("count", articles + below.size())
                    .with("uses", "/api/v1/articles?version=latest&section=" + PathSegment.of(section.slug()))
                    .with(
                            "sections",
                            below.stream()
                                    .map(child -> PATH + "/" + PathSegment.of(child.slug()))
                                    .toList());
        }
    }

    /** @return the section of a slug as editors write it */
    public Optional<Section> find(String slug) {
        return sections.findBySlug(Objects.requireNonNullElse(Ref.parse(slug).slug(), ""));
    }

    public Map<UUID, Section> byIds(Collection<UUID> ids) {
        return sections.byIds(ids);
    }

    private Section require(String slug) {
        return find(slug).orElseThrow(() -> ProblemException.notFound("There is no section " + slug + "."));
    }

    private SectionResponse change(Section section, SectionInput input) {
        lock(section);
        preconditions.requireMatch(response(section));
        requireAddress(section.slug(), input);
        int before = section.version();
        section.set(input.name(), parentOf(input, section), positionOf(input));
        sections.flush();
        if (section.version() != before) {
            changes.record(
                    "section.updated",
                    "section",
                    section.slug(),
                    section.name(),
                    Set.of("sections", SectionResponse.tag(section.slug()), Tagged.NAMES));
        }
        return response(section);
    }

    /** Whoever changes a section holds the tree: two moves at once could close a circle that neither sees. */
    private Section lock(Section section) {
        sections.lockTree();
        return sections.lock(section);
    }

    private static int positionOf(SectionInput input) {
        return input.position() == null ? 0 : input.position();
    }

    private UUID parentOf(SectionInput input, Section child) {
        if (input.parent() == null) {
            return null;
        }
        Section parent = find(input.parent())
                .orElseThrow(() -> ProblemException.invalid("/parent", "There is no section " + input.parent() + "."));
        refuseCircle(parent, child);
        return parent.id();
    }

    /** Sections are few: the whole tree is looked at in one query. */
    private void refuseCircle(Section parent, Section child) {
        Map<UUID, Section> all = sections.listAll().stream().collect(Collectors.toMap(Section::id, s -> s));
        Set<UUID> seen = new HashSet<>();
        for (Section at = parent;
                at != null && seen.add(at.id());
                at = at.parentId() == null ? null : all.get(at.parentId())) {
            if (at.id().equals(child.id())) {
                throw ProblemException.invalid("/parent", "A section cannot be below itself.");
            }
        }
    }

    private SectionResponse response(Section section) {
        return responses(List.of(section)).get(0);
    }

    private List<SectionResponse> responses(List<Section> page) {
        Map<UUID, Section> parents = sections.byIds(
                page.stream().map(Section::parentId).filter(Objects::nonNull).toList());
        Map<Facet, Long> articles =
                listed.of(page.stream().map(SectionService::facet).toList());
        return page.stream()
                .map(section -> new SectionResponse(
                        section.slug(),
                        section.name(),
                        section.parentId() == null
                                ? null
                                : parents.get(section.parentId()).slug(),
                        section.position(),
                        articles.getOrDefault(facet(section), 0L),
                        Versioned.of(section.version(), section.id())))
                .toList();
    }

    private static Facet facet(Section section) {
        return Facet.Shelf.readers.section(section.id());
    }
}
