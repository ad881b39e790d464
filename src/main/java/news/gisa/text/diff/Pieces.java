package news.gisa.text.diff;

import java.util.ArrayList;
import java.util.List;

/** Puts pieces together as {@link Piece} promises them: merged with their neighbours, deleted text first. */
final class Pieces {

    private final List<Piece> pieces = new ArrayList<>();
    private final StringBuilder equal = new StringBuilder();
    private final StringBuilder deleted = new StringBuilder();
    private final StringBuilder inserted = new StringBuilder();

    void equal(String text) {
        if (!text.isEmpty()) {
            endChange();
            equal.append(text);
        }
    }

    void delete(String text) {
        end(Piece.Op.equal, equal);
        deleted.append(text);
    }

    void insert(String text) {
        end(Piece.Op.equal, equal);
        inserted.append(text);
    }

    List<Piece> list() {
        end(Piece.Op.equal, equal);
        endChange();
        return List.copyOf(pieces);
    }

    private void endChange() {
        end(Piece.Op.delete, deleted);
        end(Piece.Op.insert, inserted);
    }

    private void end(Piece.Op op, StringBuilder text) {
        if (!text.isEmpty()) {
            pieces.add(new Piece(op, text.toString()));
            text.setLength(0);
        }
    }
}
