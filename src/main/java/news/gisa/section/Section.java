package news.gisa.section;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;

/** A department of the publication. Its slug is its address for good. */
@Entity
@Table(name = "section")
public class Section {
    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private String slug;
    private String name;

    @Column(name = "parent_id")
    private UUID parentId;

    private int position;

    @Version
    private int version;

    protected Section() {}

    Section(String slug) {
        this.slug = slug;
    }

    void set(String newName, UUID newParentId, int newPosition) {
        name = newName;
        parentId = newParentId;
        position = newPosition;
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

    UUID parentId() {
        return parentId;
    }

    int position() {
        return position;
    }

    int version() {
        return version;
    }
}
