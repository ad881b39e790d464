package news.gisa.article.reading;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import news.gisa.access.Caller;
import news.gisa.access.Role;
import news.gisa.author.Author;
import news.gisa.author.AuthorResponse;
import news.gisa.author.AuthorService;
import news.gisa.http.input.Instants;
import news.gisa.http.input.Ref;
import news.gisa.http.problem.FieldError;
import news.gisa.http.problem.MovedException;
import news.gisa.http.problem.ProblemException;
import news.gisa.http.problem.ProblemType;
import news.gisa.http.seal.Cursors;
import news.gisa.section.Section;
import news.gisa.section.SectionService;
import news.gisa.section.Tag;
import news.gisa.section.TagService;
import news.gisa.site.SiteConfig;
import news.gisa.text.LanguageTags;

/** The filters that lists of articles share, from words to ids. An unknown word is refused, not an empty list. */
@ApplicationScoped
public class FilterResolver {
    public static final String SECTION = "Slug of a section.";
    public static final String TAG = "Slug of a tag.";
    public static final String AUTHOR = "Id or slug of an author.";
    public static final String LANGUAGE =
            "Language tag (BCP 47) in any case: en finds en-US too (basic filtering, RFC 4647 section 3.3.1).";
    public static final String FROM = "Published at or after this instant, or this date in the site's zone.";
    public static final String TO = "Published before this instant, or this date in the site's zone.";

    public static final String AS_OF = "Show what the public saw at this instant; one that lies ahead is for editors.";

    private final SectionService sections;
    private final TagService tags;
    private final AuthorService authors;
    private final SiteConfig site;
    private final Caller caller;
    private final Clock clock;

    public FilterResolver(
            SectionService sections,
            TagService tags,
            AuthorService authors,
            SiteConfig site,
            Caller caller,
            Clock clock) {
        this.sections = sections;
        this.tags = tags;
        this.authors = authors;
        this.site = site;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * @param asOf in words; null for now
     * @param cursor that the request has too; null for a first page
     */
    public PublicFilter resolve(PublicListParameters query, String asOf, String cursor) {
        return new PublicFilter(
                section(query.section()),
                publicTag(query.tag(), instant("asOf", asOf), cursor),
                author(query.author()),
                language(query.language()),
                instant("from", query.from()),
                instant("to", query.to()),
                asOf(asOf));
    }

    DeskFilter resolveForDesk(ArticleListParameters query) {
        return new DeskFilter(
                query.status(),
                query.inReview(),
                section(query.section()),
                tag(query.tag()),
                author(query.author()),
                language(query.language()),
                instant("changedSince", query.changedSince()),
                query.headline(),
                Boolean.TRUE.equals(query.mine()));
    }

    /**
     * What a list with these filters is about, in the words that readers know: names of section, tag and author.
     *
     * @throws ProblemException 404 where one of them is not there: such a list is a thing of its own, which then is gone
     */
    public List<String> subjects(String section, String tag, String author) {
        return Stream.of(
                        name("section", section, word -> sections.find(word).map(Section::name)),
                        name("tag", tag, word -> tags.find(word, null).map(Tag::name)),
                        name("author", author, word -> authorOf(word).map(Author::name)))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<String> name(String parameter, String word, Function<String, Optional<String>> find) {
        if (word == null) {
            return Optional.empty();
        }
        Optional<String> name = find.apply(word);
        if (name.isEmpty()) {
            String detail = "There is no " + parameter + " " + word + ".";
            throw new ProblemException(ProblemType.NOT_FOUND, detail, List.of(FieldError.parameter(parameter, detail)));
        }
        return name;
    }

    /** @throws MovedException where a former slug or id was asked for, to the same address with the present slug */
    public void requirePresentAuthor(String ref) {
        Optional<Author> author = Optional.ofNullable(ref).flatMap(this::authorOf);
        if (author.isPresent()
                && !List.of(author.get().id().toString(), author.get().slug())
                        .contains(Ref.parse(ref).text())) {
            throw MovedException.parameter(
                    "author",
                    author.get().slug(),
                    AuthorResponse.tag(author.get().id()));
        }
    }

    private UUID section(String slug) {
        return id("section", slug, word -> sections.find(word).map(Section::id));
    }

    private UUID tag(String slug) {
        return id("tag", slug, word -> tags.find(word).map(Tag::id));
    }

    /** Whoever has a cursor of a list was told of its tag, and goes on even if nothing public has that any more. */
    private UUID publicTag(String slug, Instant asOf, String cursor) {
        if (slug == null || cursor == null) {
            return id("tag", slug, word -> tags.find(word, asOf).map(Tag::id));
        }
        return tags.find(slug).map(Tag::id).orElseThrow(Cursors::refusal);
    }

    private UUID author(String ref) {
        return id("author", ref, word -> authorOf(word).map(Author::id));
    }

    private static String language(String range) {
        if (range != null) {
            LanguageTags.fault(range).ifPresent(fault -> {
                throw ProblemException.badParameter("language", fault);
            });
        }
        return range;
    }

    private Instant instant(String parameter, String text) {
        return Instants.bound(parameter, text, site.timeZone());
    }

    /** @throws ProblemException for an instant that lies ahead: what is planned is not for everybody */
    Instant asOf(String text) {
        Instant asOf = instant("asOf", text);
        if (asOf != null && asOf.isAfter(clock.instant()) && !caller.has(Role.editor)) {
            throw ProblemException.badParameter("asOf", "This instant lies ahead; only editors may look there.");
        }
        return asOf;
    }

    private Optional<Author> authorOf(String ref) {
        return Optional.ofNullable(authors.byRefs(List.of(ref)).get(ref));
    }

    private static UUID id(String parameter, String word, Function<String, Optional<UUID>> find) {
        if (word == null) {
            return null;
        }
        return find.apply(word)
                .orElseThrow(
                        () -> ProblemException.badParameter(parameter, "There is no " + parameter + " " + word + "."));
    }
}
