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

    protected FormerTag() {}

    FormerTag(Tag tag, UUID tagId) {
        this.slug = tag.slug();
        this.nameKey = tag.nameKey();
        this.tagId = tagId;
    }

    String slug() {
        return slug;
    }

    String nameKey() {
        return nameKey;
    }

    UUID tagId() {
        return tagId;
    }
}
