package news.gisa.section;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import news.gisa.text.Slugs;
import org.hibernate.annotations.UuidGenerator;

/** What an article is about. Names that differ only in case, width or spacing are the same tag. */
@Entity
@Table(name = "tag")
public class Tag {
    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private String slug;
    private String name;

    @Column(name = "name_key")
    private String nameKey;

    @Enumerated(EnumType.STRING)
    private TagKind kind;

    @Version
    private int version;

    protected Tag() {}

    Tag(String slug, String name) {
        this.slug = slug;
        set(name, null);
    }

    final void set(String newName, TagKind newKind) {
        name = newName;
        nameKey = Slugs.key(newName);
        kind = newKind;
    }

    public UUID id() {
        return id;
    }

    public String slug() {
        return slug;
    }

    public String name() {
        return name;
    }

    String nameKey() {
        return nameKey;
    }

    TagKind kind() {
        return kind;
    }

    int version() {
        return version;
    }
}
