package news.gisa.http.input;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import news.gisa.text.LanguageTags;

/** A language tag (BCP 47), in any case. */
@Constraint(validatedBy = LanguageTag.Validator.class)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
public @interface LanguageTag {
    String message() default "Expected a language tag (BCP 47) such as ko or en-GB.";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** An absent one is fine here; {@code @NotNull} says otherwise. */
    class Validator implements ConstraintValidator<LanguageTag, String> {
        @Override
        public boolean isValid(String text, ConstraintValidatorContext context) {
            if (text == null) {
                return true;
            }
            LanguageTags.fault(text).ifPresent(fault -> {
                context.disableDefaultConstraintViolation();
                context.buildConstraintViolationWithTemplate(fault).addConstraintViolation();
            });
            return LanguageTags.fault(text).isEmpty();
        }
    }
}
