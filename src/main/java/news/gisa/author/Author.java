package news.gisa.author;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.List;
import java.util.UUID;
import news.gisa.storage.LinesConverter;
import org.hibernate.annotations.UuidGenerator;

/** Somebody who writes for the publication. */
@Entity
@Table(name = "author")
public class Author {
    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private String slug;
    private String name;

    @Column(name = "name_latin")
    private String nameLatin;

    private String role;
    private String bio;

    @Convert(converter = LinesConverter.class)
    private List<String> beats;

    @Convert(converter = AuthorLink.Converter.class)
    private List<AuthorLink> links;

    private String email;
    private boolean active;

    @Version
    private int version;

    protected Author() {}

    Author(AuthorInput input, String slug) {
        set(input, slug);
    }

    /** Takes over everything that an editor may change. */
    void set(AuthorInput input, String newSlug) {
        slug = newSlug;
        name = input.name();
        nameLatin = input.nameLatin();
        role = input.role();
        bio = input.bio();
        beats = input.beats() == null ? List.of() : List.copyOf(input.beats());
        links = input.links() == null ? List.of() : List.copyOf(input.links());
        email = input.email();
        active = !Boolean.FALSE.equals(input.active());
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

    public String nameLatin() {
        return nameLatin;
    }

    public String role() {
        return role;
    }

    String bio() {
        return bio;
    }

    List<String> beats() {
        return beats;
    }

    List<AuthorLink> links() {
        return links;
    }

    String email() {
        return email;
    }

    boolean active() {
        return active;
    }

    int version() {
        return version;
    }
}
