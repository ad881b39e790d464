package news.gisa.http.input;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.Pattern;

/** An absolute http or https URL of at most 2,000 characters. */
@Constraint(validatedBy = WebAddress.Validator.class)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
public @interface WebAddress {
    int MAX_LENGTH = 2000;

    String message() default "Expected an absolute http or https URL of at most 2,000 characters.";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    class Validator implements ConstraintValidator<WebAddress, String> {
        private static final Pattern BEGINNING = Pattern.compile("(?i)https?://[^/]");

        @Override
        public boolean isValid(String text, ConstraintValidatorContext context) {
            if (text == null) {
                return true;
            }
            try {
                URI uri = new URI(text);
                String scheme = uri.getScheme();
                return text.length() <= MAX_LENGTH
                        && ("http".equalsIgnoreCase(scheme) || "https".equalsIgnoreCase(scheme))
                        && uri.getRawAuthority() != null;
            } catch (URISyntaxException e) {
                int index = e.getIndex();
                if (BEGINNING.matcher(text).lookingAt() && index >= 0 && index < text.length()) {
                    context.disableDefaultConstraintViolation();
                    context.buildConstraintViolationWithTemplate(
                                    "Character U+%04X at position %d cannot stand in a URL as it is: percent-encode it, a space as %%20 (RFC 3986, section 2.1)."
                                            .formatted(text.codePointAt(index), index))
                            .addConstraintViolation();
                }
                return false;
            }
        }
    }
}
