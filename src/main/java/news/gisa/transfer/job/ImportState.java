package news.gisa.transfer.job;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a file stands; the names are those of the wire. */
@Schema(name = "ImportState")
public enum ImportState {
    /** It waits for those before it. */
    queued,
    running,

    /** It was read to its end, whatever became of the lines. */
    done,

    /** It could not be read to its end. */
    failed,
    cancelled;

    boolean isEnd() {
        return this != queued && this != running;
    }
}
