package news.gisa.article.reading;

import java.util.Map;

/** What another room can add to an article's answer on {@code include=}. */
public interface Inclusion {
    /** The word in {@code include=}. */
    String name();

    /** A member that is another form of the answer itself, and so is made of it, last. */
    interface Derived {
        Object of(ArticleResponse article);
    }

    /** The members that it adds to the answer about an article; a null value is shown as null. */
    Map<String, Object> of(ArticleView article);
}
