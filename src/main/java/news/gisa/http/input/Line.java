package news.gisa.http.input;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import news.gisa.text.Visible;

/** One line of text that says something: not without anything visible, without a line break, of at most {@code max} characters. */
@Constraint(validatedBy = Line.Validator.class)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
public @interface Line {
    int max();

    String message() default "Expected one line of 1 to {max} characters.";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** An absent line is fine here; {@code @NotNull} says otherwise. */
    class Validator implements ConstraintValidator<Line, String> {
        private int max;

        @Override
        public void initialize(Line line) {
            max = line.max();
        }

        @Override
        public boolean isValid(String text, ConstraintValidatorContext context) {
            return text == null
                    || !Visible.isBlank(text)
                            && text.length() <= max
                            && text.chars()
                                    .noneMatch(c ->
                                            c == '\n' || c == '\r' || c == '\u0085' || c == '\u2028' || c == '\u2029');
        }
    }
}
