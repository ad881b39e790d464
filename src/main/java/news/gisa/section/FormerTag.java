package news.gisa.section;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** A tag that became part of another one, which its slug and its name lead to. */
@Entity
@Table(name = "former_tag")
class FormerTag {
    @Id
    private String slug;

    @Column(name = "name_key")
    private String nameKey;

    @Column(name = "tag_id")
    private UUID tagId;

    /** Whether the public knew it; it is led from it only then. */
    @Column(name = "was_public")
    private boolean wasPublic;

    protected FormerTag() {}

    FormerTag(Tag tag, UUID tagId, boolean wasPublic) {
        this.slug = tag.slug();
        this.nameKey = tag.nameKey();
        this.tagId = tagId;
        this.wasPublic = wasPublic;
    }

    String slug() {
        return slug;
    }

    boolean wasPublic() {
        return wasPublic;
    }

    String nameKey() {
        return nameKey;
    }

    UUID tagId() {
        return tagId;
    }
}
