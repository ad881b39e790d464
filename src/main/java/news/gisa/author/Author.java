package news.gisa.author;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import news.gisa.author.profile.AuthorLink;
import news.gisa.author.profile.Bios;
import news.gisa.author.profile.Photo;
import news.gisa.storage.LinesConverter;
import org.hibernate.annotations.OptimisticLock;
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

    @Convert(converter = Bios.Converter.class)
    private Bios bios;

    @Convert(converter = LinesConverter.class)
    private List<String> beats;

    @Convert(converter = AuthorLink.Converter.class)
    private List<AuthorLink> links;

    @Embedded
    private Photo photo;

    private String email;

    /** Or for the desk only. */
    @Column(name = "email_public")
    private boolean emailPublic;

    /** Unless an editor said otherwise; from and to decide about the rest. */
    private boolean active;

    /** The first day, in the site's zone; null for always. */
    @Column(name = "active_from")
    private LocalDate activeFrom;

    /** The last day; null for no end. */
    @Column(name = "active_to")
    private LocalDate activeTo;

    /** By what the name is found; they follow from it, and are no change of their own. */
    @OptimisticLock(excluded = true)
    @ElementCollection
    @CollectionTable(name = "author_key", joinColumns = @JoinColumn(name = "author_id"))
    private Set<AuthorKey> keys = new HashSet<>();

    @Version
    private int version;

    protected Author() {}

    Author(AuthorInput input, String slug, Bios bios) {
        set(input, slug, bios);
    }

    /** Takes over everything that an editor may change. */
    void set(AuthorInput input, String newSlug, Bios newBios) {
        slug = newSlug;
        name = input.name();
        nameLatin = input.nameLatin();
        role = input.role();
        bios = newBios;
        beats = input.beats() == null ? List.of() : List.copyOf(input.beats());
        links = input.links() == null ? List.of() : List.copyOf(input.links());
        photo = input.photo();
        email = input.email();
        emailPublic = !Boolean.FALSE.equals(input.emailPublic());
        active = !Boolean.FALSE.equals(input.active());
        activeFrom = input.activeFrom();
        activeTo = input.activeTo();
        followName();
    }

    void followName() {
        Set<AuthorKey> newKeys = AuthorKey.of(name, nameLatin);
        if (!keys.equals(newKeys)) {
            keys.clear();
            keys.addAll(newKeys);
        }
    }

    /** Whether the author writes here on a day in the site's zone. */
    boolean activeOn(LocalDate day) {
        return active
                && (activeFrom == null || !activeFrom.isAfter(day))
                && (activeTo == null || !activeTo.isBefore(day));
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

    Bios bios() {
        return bios;
    }

    List<String> beats() {
        return beats;
    }

    List<AuthorLink> links() {
        return links;
    }

    Photo photo() {
        return photo;
    }

    boolean emailPublic() {
        return emailPublic;
    }

    LocalDate activeFrom() {
        return activeFrom;
    }

    LocalDate activeTo() {
        return activeTo;
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
