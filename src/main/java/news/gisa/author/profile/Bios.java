package news.gisa.author.profile;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.persistence.AttributeConverter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import news.gisa.http.problem.FieldError;
import news.gisa.http.problem.ProblemException;
import news.gisa.text.LanguageTags;

/**
 * What is written about an author, by language: the one place where it is kept. {@code bio} on the wire is the text in the
 * site's language, for those who know of one only.
 *
 * @param texts by canonical language tag (BCP 47)
 */
public record Bios(SortedMap<String, String> texts) {
    private static final int MAX_LENGTH = 4000;
    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * @param bio in the site's language; null for what bios say
     * @param bios null for none
     * @throws ProblemException for a tag that is none or comes twice, a text that is none or too long, and two texts for one language
     */
    public static Bios of(String bio, Map<String, String> bios, String siteLanguage) {
        SortedMap<String, String> texts = new TreeMap<>();
        List<FieldError> errors = new ArrayList<>();
        Objects.requireNonNullElse(bios, Map.<String, String>of()).forEach((tag, text) -> {
            String fault = fault(tag, text);
            if (fault == null && texts.put(canonical(tag), text) != null) {
                fault = "There are two texts for this language.";
            }
            if (fault != null) {
                errors.add(FieldError.at("/bios/" + tag.replace("~", "~0").replace("/", "~1"), fault));
            }
        });
        String site = canonical(siteLanguage);
        if (bio != null && !bio.equals(texts.getOrDefault(site, bio))) {
            errors.add(FieldError.at(
                    "/bio", "Differs from /bios/" + site + ", which is the same text; send one of the two."));
        }
        if (!errors.isEmpty()) {
            throw ProblemException.invalid(errors);
        }
        if (bio != null) {
            texts.put(site, bio);
        }
        return new Bios(texts);
    }

    private static String fault(String tag, String text) {
        Optional<String> wrong = LanguageTags.fault(tag);
        if (wrong.isPresent()) {
            return wrong.get();
        }
        return text == null || text.length() > MAX_LENGTH ? "Expected text of at most 4000 characters." : null;
    }

    public static String canonical(String tag) {
        return LanguageTags.usual(tag);
    }

    /** @return the text in a language, or null */
    public String in(String language) {
        return texts.get(canonical(language));
    }

    public SortedMap<String, String> without(String language) {
        SortedMap<String, String> others = new TreeMap<>(texts);
        others.remove(canonical(language));
        return others;
    }

    public static String json(Map<String, String> texts) {
        try {
            return JSON.writeValueAsString(texts);
        } catch (JacksonException e) {
            throw new IllegalStateException("Texts could not be written", e);
        }
    }

    /** All in one column. */
    public static class Converter implements AttributeConverter<Bios, String> {
        @Override
        public String convertToDatabaseColumn(Bios bios) {
            return json(bios.texts());
        }

        @Override
        public Bios convertToEntityAttribute(String column) {
            try {
                return new Bios(JSON.readValue(column, new TypeReference<TreeMap<String, String>>() {}));
            } catch (JacksonException e) {
                throw new IllegalStateException("Stored texts could not be read", e);
            }
        }
    }
}
