package news.gisa.http;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An operation on its way out: it does what it did, and each of its answers says since when nobody should begin to use it
 * (RFC 9745) and from when on it may be gone (RFC 8594). The OpenAPI document says the same.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Retiring {
    /** A day, such as 2027-03-01, at whose beginning in UTC it is deprecated; it may lie ahead. */
    String since();

    /** A day, not before the other, at whose beginning in UTC it may be gone. */
    String sunset();

    /** A sentence: what to do in its place. */
    String instead();

    /** Address of a page that tells more. */
    String link() default "/docs/contract";
}
