package news.gisa.change;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Collectors;
import news.gisa.http.cache.ResponseCache;
import news.gisa.storage.Contact;
import news.gisa.storage.DatabaseFault;
import org.jboss.logging.Logger;

/** The one reader of the log on this node: tells its cache and all listeners what happened, here and on other nodes. */
@Singleton
class ChangeNews {
    private static final Logger LOG = Logger.getLogger(ChangeNews.class);
    private static final int AT_ONCE = 500;

    private final ChangeRepository changes;
    private final KnownChanges known;
    private final ChangeOutlook outlook;
    private final ResponseCache cache;
    private final Contact contact;
    private final Instance<ChangeListener> listeners;

    /** The last entry that was told. */
    private long position;

    ChangeNews(
            ChangeRepository changes,
            KnownChanges known,
            ChangeOutlook outlook,
            ResponseCache cache,
            Contact contact,
            @Any Instance<ChangeListener> listeners) {
        this.changes = changes;
        this.known = known;
        this.outlook = outlook;
        this.cache = cache;
        this.contact = contact;
        this.listeners = listeners;
    }

    /** Begins where the log stands. */
    void begin() {
        long mark = contact.mark();
        position = changes.position();
        known.tell(position);
        contact.know(mark);
    }

    /** Tells what came since; listeners are told too that nothing came. @return whether there may be more */
    boolean tell() {
        long mark = contact.mark();
        List<Change> news = changes.after(position, AT_ONCE);
        if (!news.isEmpty()) {
            tellCache(news);
        }
        if (news.size() < AT_ONCE) {
            contact.know(mark);
        }
        listeners.forEach(listener -> tell(listener, news));
        return news.size() == AT_ONCE;
    }

    /** Tells listeners that the log cannot be read at the moment. */
    void pause() {
        listeners.forEach(listener -> listener.pause(position));
    }

    private void tellCache(List<Change> news) {
        long last = news.get(news.size() - 1).seq();
        // Before the answers die: those made anew must know how long they last.
        outlook.add(changes.plannedWith(position, last));
        cache.invalidate(known.others(news).stream()
                .flatMap(change -> change.tags().stream())
                .collect(Collectors.toSet()));
        position = last;
        known.tell(last);
    }

    /** What fails in one listener is no matter of the others. */
    private void tell(ChangeListener listener, List<Change> news) {
        try {
            listener.read(news, position);
        } catch (RuntimeException e) {
            if (DatabaseFault.of(e).isPresent()) {
                LOG.debugf(e, "The database is gone; a listener goes on from entry %d when it is back", position);
            } else {
                LOG.error("A listener to the change log failed at entry " + position, e);
            }
        }
    }
}
