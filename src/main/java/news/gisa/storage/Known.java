package news.gisa.storage;

import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.engine.spi.EntityKey;
import org.hibernate.engine.spi.PersistenceContext;
import org.hibernate.engine.spi.SessionImplementor;
import org.hibernate.persister.entity.EntityPersister;

/**
 * What this transaction has read or made already. A query would ask the database for it again and answer with the same objects, in
 * the state in which they are.
 */
public final class Known {
    private Known() {}

    /** Those of these that are known. */
    public static <T> Map<UUID, T> of(EntityManager entities, Class<T> type, Collection<UUID> ids) {
        SessionImplementor session = entities.unwrap(SessionImplementor.class);
        PersistenceContext context = session.getPersistenceContextInternal();
        EntityPersister persister = session.getFactory().getMappingMetamodel().getEntityDescriptor(type);
        Map<UUID, T> known = new HashMap<>();
        for (UUID id : ids) {
            Object entity = context.getEntity(new EntityKey(id, persister));
            if (entity != null && session.contains(entity)) {
                known.put(id, type.cast(entity));
            }
        }
        return known;
    }

    /** All of these that there are; only those that are not known are asked for. */
    public static <T> Map<UUID, T> orRead(
            EntityManager entities,
            Class<T> type,
            Collection<UUID> ids,
            Function<Collection<UUID>, Map<UUID, T>> query) {
        Map<UUID, T> found = of(entities, type, ids);
        Collection<UUID> unknown =
                ids.stream().filter(id -> !found.containsKey(id)).distinct().toList();
        if (unknown.size() == 1) {
            UUID id = unknown.iterator().next();
            Optional.ofNullable(entities.find(type, id)).ifPresent(entity -> found.put(id, entity));
        } else if (!unknown.isEmpty()) {
            found.putAll(query.apply(unknown));
        }
        return found;
    }
}
