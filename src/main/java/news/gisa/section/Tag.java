package news.gisa.section;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Comparator;
import java.util.UUID;
import news.gisa.text.Slugs;
import org.hibernate.annotations.UuidGenerator;

/** What an article is about. Names that differ only in case, width or spacing are the same tag. */
@Entity
@Table(name = "tag")
public class Tag {
    /** The order in which several are locked. */
    static final Comparator<Tag> BY_ID = Comparator.comparing(Tag::id);

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private String slug;
    private String name;

    @Column(name = "name_key")
    private String nameKey;

    @Enumerated(EnumType.STRING)
    private TagKind kind;

    /** By an editor, who wants it to be there whatever has it. */
    @Column(name = "on_purpose")
    private boolean madeOnPurpose;

    @Version
    private int version;

    protected Tag() {}

    Tag(String slug, String name) {
        this.slug = slug;
        name(name);
    }

    private void name(String newName) {
        name = printed(newName);
        nameKey = Slugs.key(name);
    }

    /** What an editor says about it. */
    void edit(String newName, TagKind newKind) {
        name(newName);
        kind = newKind;
        keep();
    }

    void keep() {
        madeOnPurpose = true;
    }

    /** A name without the sign that people write before tags. */
    static String printed(String name) {
        String words =
                name.replaceFirst("^\\s*[#＃]++(?![\uFE0F\u20E3])\\s*", "").strip();
        return words.isEmpty() ? name : words;
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

    boolean isMadeOnPurpose() {
        return madeOnPurpose;
    }

    int version() {
        return version;
    }
}
