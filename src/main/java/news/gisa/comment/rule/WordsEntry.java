package news.gisa.comment.rule;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.List;
import news.gisa.storage.LinesConverter;

/** The list of words, of which there is one. */
@Entity(name = "CommentWords")
@Table(name = "comment_words")
class WordsEntry {
    @Id
    private int id;

    @Convert(converter = LinesConverter.class)
    private List<String> held;

    @Convert(converter = LinesConverter.class)
    private List<String> refused;

    @Convert(converter = LinesConverter.class)
    private List<String> exceptions;

    @Version
    private int version;

    protected WordsEntry() {}

    void set(WordsInput input) {
        held = List.copyOf(input.held());
        refused = List.copyOf(input.refused());
        exceptions = input.excepted();
    }

    List<String> held() {
        return held;
    }

    List<String> refused() {
        return refused;
    }

    List<String> exceptions() {
        return exceptions;
    }

    int version() {
        return version;
    }
}
