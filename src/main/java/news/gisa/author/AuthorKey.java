package news.gisa.author;

import jakarta.persistence.Embeddable;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import news.gisa.text.NameKey;

/** A {@link NameKey} as it is stored. */
@Embeddable
record AuthorKey(String letters, String initials, String syllables) {
    /** @param nameLatin null when there is none */
    static Set<AuthorKey> of(String name, String nameLatin) {
        return Stream.of(name, nameLatin)
                .filter(Objects::nonNull)
                .flatMap(text -> NameKey.of(text).stream())
                .map(key -> new AuthorKey(key.letters(), key.initials(), key.syllables()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
