package news.gisa.author;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One name above an article, as printed: it stays when the author is renamed or merged into another.
 *
 * @param authorId null for guests and agencies
 * @param role printed with the name, such as 기자; null for none
 */
@Embeddable
public record Byline(
        @Column(name = "author_id") UUID authorId,
        String name,
        String role,
        @Enumerated(EnumType.STRING) Kind kind) {

    /** Whose name it is; the names are those of the wire. */
    @Schema(name = "BylineKind")
    public enum Kind {
        person,
        agency;

        /** What an entry is that does not say: without author and role an agency. */
        public static Kind usual(boolean hasAuthor, String role) {
            return hasAuthor || role != null ? person : agency;
        }
    }
}
