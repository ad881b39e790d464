package news.gisa.article.content;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import news.gisa.author.Author;
import news.gisa.author.AuthorService;
import news.gisa.author.Byline;
import news.gisa.http.input.Inputs;
import news.gisa.http.input.MergePatch;
import news.gisa.http.problem.FieldError;
import news.gisa.http.problem.ProblemException;
import news.gisa.section.Section;
import news.gisa.section.SectionService;
import news.gisa.section.Tag;
import news.gisa.section.TagService;
import news.gisa.site.SiteConfig;
import news.gisa.text.LanguageTags;

/** Between what editors send (slugs, names, defaults left out) and the content of a revision, in both directions. */
@ApplicationScoped
public class ContentResolver {
    private static final int USUAL_URGENCY = 5;

    private final AuthorService authors;
    private final SectionService sections;
    private final TagService tags;
    private final SiteConfig site;
    private final Inputs inputs;
    private final ReadBodies bodies;

    ContentResolver(
            AuthorService authors,
            SectionService sections,
            TagService tags,
            SiteConfig site,
            Inputs inputs,
            ReadBodies bodies) {
        this.authors = authors;
        this.sections = sections;
        this.tags = tags;
        this.site = site;
        this.inputs = inputs;
        this.bodies = bodies;
    }

    /** What a patch leaves alone, and is not looked up again: a tag may be renamed at this moment. Null is looked up. */
    public record Left(UUID section, List<UUID> tags, List<Byline> byline) {
        public static final Left NOTHING = new Left(null, null, null);
    }

    /**
     * @param left what need not be looked up
     * @param saved what the article has now, whose body is not judged again; null for a new one
     * @throws ProblemException with every fault that was found
     */
    public Content resolve(ArticleInput input, String slug, Left left, Content saved) {
        List<FieldError> errors = new ArrayList<>();
        UUID section = left.section() == null ? section(input.section(), errors) : left.section();
        List<Byline> byline = left.byline() == null
                ? byline(Objects.requireNonNullElse(input.byline(), List.of()), errors)
                : left.byline();
        String body = Objects.requireNonNullElse(input.body(), "");
        if (saved == null || !saved.body().equals(body)) {
            errors.addAll(bodies.faults(body));
        }
        if (!errors.isEmpty()) {
            throw ProblemException.invalid(errors);
        }
        List<UUID> tagged = left.tags() == null
                ? findOrCreateTags(Objects.requireNonNullElse(input.tags(), List.of()))
                : left.tags();
        hold(byline);
        return new Content(
                slug,
                LanguageTags.usual(Objects.requireNonNullElse(input.language(), site.language())),
                input.headline(),
                Objects.requireNonNullElse(input.deck(), List.of()),
                input.summary(),
                section,
                tagged,
                byline,
                input.image(),
                body,
                input.source(),
                input.canonicalUrl(),
                Objects.requireNonNullElse(input.urgency(), USUAL_URGENCY),
                Boolean.TRUE.equals(input.breaking()),
                !Boolean.FALSE.equals(input.commentsOpen()),
                input.embargoUntil());
    }

    /** Holds the authors that are about to be saved, and where that is needed all tags; see {@link AuthorService#hold}. */
    public void hold(List<Byline> byline) {
        tags.hold();
        authors.hold(
                byline.stream().map(Byline::authorId).filter(Objects::nonNull).collect(Collectors.toSet()));
    }

    /** @throws ProblemException if there is none */
    public UUID requireSection(String slug) {
        List<FieldError> errors = new ArrayList<>();
        UUID section = section(slug, errors);
        if (!errors.isEmpty()) {
            throw ProblemException.invalid(errors);
        }
        return section;
    }

    /** @return the tags of these names or slugs; one that is not known yet is made */
    public List<UUID> findOrCreateTags(List<String> names) {
        return tags.findOrCreate(names).stream().map(Tag::id).toList();
    }

    /** @throws ProblemException naming those that do not exist */
    public List<UUID> requireTags(List<String> names) {
        Map<String, Tag> known = tags.byNames(names);
        List<FieldError> errors = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            if (!known.containsKey(names.get(i))) {
                errors.add(FieldError.at("/tags/" + i, "There is no tag " + names.get(i) + "."));
            }
        }
        if (!errors.isEmpty()) {
            throw ProblemException.invalid(errors);
        }
        return known.values().stream().map(Tag::id).toList();
    }

    private UUID section(String slug, List<FieldError> errors) {
        if (slug == null) {
            return null;
        }
        Optional<Section> section = sections.find(slug);
        if (section.isEmpty()) {
            errors.add(FieldError.at(
                    "/section", "There is no section " + slug + "; sections are listed at /api/v1/sections."));
        }
        return section.map(Section::id).orElse(null);
    }

    private List<Byline> byline(List<BylineInput> entries, List<FieldError> errors) {
        Map<String, Author> known = authors.byRefs(entries.stream()
                .map(BylineInput::author)
                .filter(Objects::nonNull)
                .toList());
        List<Byline> byline = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            BylineInput entry = entries.get(i);
            Author author = entry.author() == null ? null : known.get(entry.author());
            if (entry.author() != null && author == null) {
                errors.add(FieldError.at(
                        "/byline/" + i + "/author",
                        "There is no author " + entry.author() + "; for a guest send only the name."));
            } else if (author == null && entry.name() == null) {
                errors.add(FieldError.at("/byline/" + i, "Expected an author, a name, or both."));
            } else if (author != null && entry.kind() == Byline.Kind.agency) {
                errors.add(
                        FieldError.at("/byline/" + i + "/kind", "An author is a person; of an agency send the name."));
            } else {
                byline.add(new Byline(
                        author == null ? null : author.id(),
                        entry.name() == null ? author.name() : entry.name(),
                        entry.role(),
                        Objects.requireNonNullElseGet(
                                entry.kind(), () -> Byline.Kind.usual(author != null, entry.role()))));
            }
        }
        return byline;
    }

    /** The content as an editor would send it; sent back, it is the same content. */
    public ArticleInput toInput(Content content) {
        Map<UUID, Author> names = authors.byIds(content.byline().stream()
                .map(Byline::authorId)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        Map<UUID, Tag> tagNames = tags.byIds(content.tagIds());
        return new ArticleInput(
                content.slug(),
                content.language(),
                content.headline(),
                content.deck(),
                content.summary(),
                content.sectionId() == null
                        ? null
                        : sections.byIds(List.of(content.sectionId()))
                                .get(content.sectionId())
                                .slug(),
                content.tagIds().stream().map(id -> tagNames.get(id).name()).toList(),
                content.byline().stream().map(entry -> toInput(entry, names)).toList(),
                content.image(),
                content.source(),
                content.canonicalUrl(),
                content.urgency(),
                content.breaking(),
                content.commentsOpen(),
                content.embargoUntil(),
                content.body(),
                null);
    }

    /** @throws ProblemException where the patched input would not be accepted as a whole */
    public ArticleInput patched(ArticleInput present, MergePatch patch) {
        return inputs.patched(present, patch, ArticleInput.class);
    }

    /**
     * @param present the latest content as {@link #toInput} tells it
     * @param patched the same with the patch
     */
    public Left left(Content latest, ArticleInput present, ArticleInput patched) {
        return new Left(
                Objects.equals(patched.section(), present.section()) ? latest.sectionId() : null,
                Objects.equals(patched.tags(), present.tags()) ? latest.tagIds() : null,
                Objects.equals(patched.byline(), present.byline()) && namesThoseThere(latest) ? latest.byline() : null);
    }

    /** Whether no author was merged into another since the byline was read: then it leads there. */
    private boolean namesThoseThere(Content latest) {
        Set<UUID> named = latest.byline().stream()
                .map(Byline::authorId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return authors.byIds(named).size() == named.size();
    }

    private static BylineInput toInput(Byline entry, Map<UUID, Author> names) {
        if (entry.authorId() == null) {
            boolean usual = entry.kind() == Byline.Kind.usual(false, entry.role());
            return new BylineInput(null, entry.name(), entry.role(), usual ? null : entry.kind());
        }
        Author author = names.get(entry.authorId());
        if (author == null) {
            // Merged into another since the byline was read: the id leads there.
            return new BylineInput(entry.authorId().toString(), entry.name(), entry.role(), null);
        }
        String name = author.name().equals(entry.name()) ? null : entry.name();
        return new BylineInput(author.slug(), name, entry.role(), null);
    }
}
