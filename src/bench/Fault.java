import java.io.IOException;

/** Something that happens to the service while others write. */
interface Fault extends AutoCloseable {
    /** It happens, and goes on until it is healed. */
    void strike() throws Exception;

    void heal() throws Exception;

    /** How long it goes on, at most, in milliseconds. */
    default int millis() {
        return 0;
    }

    @Override
    default void close() throws IOException {}
}
