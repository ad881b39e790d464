package news.gisa.change.stream;

import java.util.List;
import java.util.Map;
import java.util.Set;
import news.gisa.change.Change;

/** What a feature tells on the live stream. */
public interface StreamSource {
    /** What people may listen to, in words, such as {@code article:{id}}. */
    List<String> topics();

    /** Whether this is one of those topics. */
    boolean owns(String topic);

    /** The topics on which a change may be told; none where it does not concern this feature. */
    Set<String> topicsOf(Change change);

    /**
     * What is told, as everybody may know it now: for each change, by its number, the members of the message on each topic.
     * A change of which there is nothing to tell is left out.
     */
    Map<Long, Map<String, Map<String, Object>>> tell(List<Change> changes);
}
