package news.gisa.http.metrics;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.config.MeterFilter;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Counts under one name the methods and addresses that clients make up. Else each would have figures of its own, which stay as
 * long as the process runs, and the made-up ones would leave no room for the real ones. The registry asks once for each that is
 * real, and again only for the made-up.
 */
@Singleton
class ClosedTags implements MeterFilter {
    private static final String REQUESTS = "http.server.";
    private static final Tag OTHER_METHOD = Tag.of("method", "OTHER");
    private static final Tag UNKNOWN_ADDRESS = Tag.of("uri", "UNKNOWN");

    /** All that RFC 9110 (section 9.1) and RFC 5789 know. */
    private static final Set<String> METHODS =
            Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "CONNECT");

    private final CountedAddresses addresses;

    ClosedTags(CountedAddresses addresses) {
        this.addresses = addresses;
    }

    @Override
    public Meter.Id map(Meter.Id id) {
        if (!id.getName().startsWith(REQUESTS)) {
            return id;
        }
        List<Tag> tags = new ArrayList<>();
        for (Tag tag : id.getTagsAsIterable()) {
            tags.add(closed(tag));
        }
        return id.replaceTags(tags);
    }

    private Tag closed(Tag tag) {
        return switch (tag.getKey()) {
            case "method" -> METHODS.contains(tag.getValue()) ? tag : OTHER_METHOD;
            case "uri" -> addresses.contains(tag.getValue()) ? tag : UNKNOWN_ADDRESS;
            default -> tag;
        };
    }
}
