package news.gisa.transfer.incoming;

import news.gisa.transfer.Kind;
import news.gisa.transfer.Thing;

/**
 * A line between the first and the last one.
 *
 * @param kind null where it cannot be told
 * @param thing null where the line says none
 * @param fault why it does not; null where it does
 * @param size bytes
 */
record Entry(long line, Kind kind, Thing thing, Thing.Fault fault, int size) {
    /** Whether it is part of what the line before it is about. */
    boolean goesOn() {
        return kind != null && kind.belongsTo() != null;
    }
}
