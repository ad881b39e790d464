package news.gisa.listing;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * A property by which things are listed, such as a section, on one of the shelves: what readers see and what the desk sees are
 * listed apart.
 *
 * @param id made of the names of shelf, kind and value (a version 3 UUID, RFC 9562 section 5.3): so it needs no table of its own
 */
public record Facet(UUID id) {
    /** Where it is listed. */
    public enum Shelf {
        /** What is public. */
        readers,
        /** All that is worked on. */
        desk,
        trash;

        public Facet all() {
            return facet("all", "");
        }

        public Facet section(UUID id) {
            return facet("section", id);
        }

        public Facet tag(UUID id) {
            return facet("tag", id);
        }

        public Facet author(UUID id) {
            return facet("author", id);
        }

        /** @param range of languages (RFC 4647 section 2.1) in lower case */
        public Facet language(String range) {
            return facet("language", range);
        }

        /** Of any other kind. */
        public Facet facet(String kind, Object value) {
            return new Facet(
                    UUID.nameUUIDFromBytes((name() + " " + kind + " " + value).getBytes(StandardCharsets.UTF_8)));
        }
    }
}
