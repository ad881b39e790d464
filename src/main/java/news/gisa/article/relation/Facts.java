package news.gisa.article.relation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/** Asks several questions in one statement. */
@ApplicationScoped
public class Facts {
    private final EntityManager entities;

    Facts(EntityManager entities) {
        this.entities = entities;
    }

    /** @return all rows, in no order */
    public List<Fact> of(List<Question> questions) {
        // Around the union stands a plain select, which H2 keeps planned; a union it would read and plan anew each
        // time.
        String sql = questions.stream()
                .map(Question::sql)
                .collect(Collectors.joining(" union all ", "select * from (", ") f"));
        NativeQuery<Object[]> query = entities.unwrap(Session.class)
                .createNativeQuery(sql, Object[].class)
                .addScalar("part", Integer.class)
                .addScalar("owner_id", UUID.class)
                .addScalar("place", Integer.class)
                .addScalar("link_id", UUID.class)
                .addScalar("link_slug", String.class)
                .addScalar("link_name", String.class)
                .addScalar("words", String.class)
                .addScalar("word", String.class)
                .addScalar("kind_name", String.class)
                .addScalar("since", Instant.class);
        questions.forEach(question -> question.values().forEach(query::setParameter));
        return query.getResultList().stream().map(Fact::of).toList();
    }
}
