package news.gisa.article.relation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.List;
import java.util.stream.Collectors;

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
        // Types are left to the driver: a query that names them leaves a plan behind each time that Hibernate never
        // finds again.
        Query query = entities.createNativeQuery(sql);
        questions.forEach(question -> question.values().forEach(query::setParameter));
        List<?> rows = query.getResultList();
        return rows.stream().map(row -> Fact.of((Object[]) row)).toList();
    }
}
