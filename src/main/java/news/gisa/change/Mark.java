package news.gisa.change;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;

/** The newest change of one thing that the public sees; {@link ChangeRepository#mark} writes it. */
@Entity
@IdClass(Mark.Key.class)
@Table(name = "change_mark")
public class Mark {
    /** A cache tag of a single thing, such as {@code article:019…}. */
    record Key(String topic, String ref) implements Serializable {
        private static final long serialVersionUID = 1L;

        static boolean isOne(String tag) {
            return tag.indexOf(':') > 0;
        }

        static Key of(String tag) {
            int colon = tag.indexOf(':');
            return new Key(tag.substring(0, colon), tag.substring(colon + 1));
        }
    }

    @Id
    private String topic;

    @Id
    private String ref;

    private long seq;

    protected Mark() {}

    String ref() {
        return ref;
    }

    long seq() {
        return seq;
    }
}
