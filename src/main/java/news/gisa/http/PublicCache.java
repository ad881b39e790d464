package news.gisa.http;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Lets shared caches keep the anonymous answer of a GET (RFC 9111, RFC 5861). Answers to tokens are never kept. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface PublicCache {
    /** Seconds for which an answer is fresh. */
    int maxAge() default 30;

    /** Seconds for which a stale answer may be shown while a new one is fetched. */
    int staleWhileRevalidate() default 60;

    /** Cache tags of the list; those of a single item come from {@link Tagged}. */
    String[] tags() default {};
}
