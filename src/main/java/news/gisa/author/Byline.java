package news.gisa.author;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/**
 * One name above an article, as printed: it stays when the author is renamed.
 *
 * @param authorId null for guests and agencies
 * @param role printed with the name, such as 기자; null for none
 */
@Embeddable
public record Byline(@Column(name = "author_id") UUID authorId, String name, String role) {}
