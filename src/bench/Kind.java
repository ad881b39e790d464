import java.io.IOException;
import java.util.List;
import java.util.Map;

/** A kind of abuse. */
interface Kind {
    /** What is there before anybody is measured. @param told gets what that was answered */
    default void prepare(Map<String, Integer> told) throws IOException, InterruptedException {}

    List<Guest> guests(Map<String, Integer> told);

    /** How often each guest has its turn. */
    int tickMillis();

    /** @param pace of answers in a second */
    String held(int open, double pace);

    default void clear() {}
}
