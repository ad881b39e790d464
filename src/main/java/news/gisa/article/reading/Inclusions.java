package news.gisa.article.reading;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import news.gisa.http.input.Names;

/** All that other rooms can add to an article's answer, by the words of {@code include=}. */
@ApplicationScoped
class Inclusions {
    private final List<Inclusion> inclusions;

    Inclusions(@Any Instance<Inclusion> inclusions) {
        this.inclusions = inclusions.stream().toList();
    }

    /** The members to add for the words of a request. */
    interface Wanted {
        Map<String, Object> of(ArticleView article);
    }

    /** @throws news.gisa.http.problem.ProblemException naming a word that is not known, before anything is looked up */
    Wanted parse(String include) {
        Map<String, Inclusion> known = new LinkedHashMap<>();
        inclusions.stream().sorted(Comparator.comparing(Inclusion::name)).forEach(it -> known.put(it.name(), it));
        Set<String> names = Names.parse("include", include, known.keySet());
        return article -> {
            Map<String, Object> members = new LinkedHashMap<>();
            names.forEach(name -> members.putAll(known.get(name).of(article)));
            return members;
        };
    }
}
