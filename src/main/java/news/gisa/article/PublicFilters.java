package news.gisa.article;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import news.gisa.author.Author;
import news.gisa.author.AuthorService;
import news.gisa.http.Instants;
import news.gisa.http.ProblemException;
import news.gisa.section.Section;
import news.gisa.section.SectionService;
import news.gisa.section.Tag;
import news.gisa.section.TagService;
import news.gisa.site.SiteConfig;

/** The filters that all lists of public articles share, from words to ids. An unknown word is refused, not an empty list. */
@ApplicationScoped
public class PublicFilters {
    public static final String SECTION = "Slug of a section.";
    public static final String TAG = "Slug of a tag.";
    public static final String AUTHOR = "Id or slug of an author.";
    public static final String LANGUAGE = "Language tag (BCP 47).";
    public static final String FROM = "Published at or after this instant, or this date in the site's zone.";
    public static final String TO = "Published before this instant, or this date in the site's zone.";

    private final SectionService sections;
    private final TagService tags;
    private final AuthorService authors;
    private final SiteConfig site;

    public PublicFilters(SectionService sections, TagService tags, AuthorService authors, SiteConfig site) {
        this.sections = sections;
        this.tags = tags;
        this.authors = authors;
        this.site = site;
    }

    public PublicFilter resolve(String section, String tag, String author, String language, String from, String to) {
        return new PublicFilter(
                id("section", section, word -> sections.find(word).map(Section::id)),
                id("tag", tag, word -> tags.find(word).map(Tag::id)),
                id("author", author, word -> authorOf(word).map(Author::id)),
                language,
                Instants.bound("from", from, site.timeZone()),
                Instants.bound("to", to, site.timeZone()));
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
