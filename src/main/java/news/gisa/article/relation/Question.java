package news.gisa.article.relation;

import java.util.Map;

/**
 * A part of the one question about articles.
 *
 * @param sql selects the columns of a {@link Fact}, in their order; the same for any number of articles, so that it is read once
 * @param values of the parameters that it names, which no other part has
 */
public record Question(String sql, Map<String, Object> values) {}
