package news.gisa.http;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import jakarta.transaction.Transactional;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A resource method that writes: one transaction around all of it, {@code ?dryRun=true} rolls it back at the end, and
 * {@code Idempotency-Key} on a POST stores the answer in that same transaction.
 */
@Inherited
@InterceptorBinding
@Transactional
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Write {
    /** Whether it stores anything; what only reads goes on when the disk is full. */
    @Nonbinding
    boolean stores() default true;
}
