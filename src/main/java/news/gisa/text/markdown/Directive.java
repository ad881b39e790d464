package news.gisa.text.markdown;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One line {@code ::name{key="value" key2="value"}}: the block that it stands for, or what is wrong with it.
 *
 * @param source the line as written
 * @param block null if the directive is broken
 * @param error null if the directive is sound
 */
record Directive(String source, Block block, String error) {

    private static final Pattern FORM = Pattern.compile(
            "::(?<name>\\p{L}[\\p{L}\\p{M}\\p{Nd}_-]*)(?:[ \\t]*(?<attributes>\\{.*))?[ \\t]*", Pattern.DOTALL);
    private static final Pattern ATTRIBUTE =
            Pattern.compile("[ \\t]*(?<key>[a-z][a-z0-9-]*)=\"(?<value>[^\"]*)\"(?=[ \\t}])");
    private static final Pattern END = Pattern.compile("[ \\t]*\\}[ \\t]*");

    /** Reads a line without its indentation. Empty if the line is text: it has not the form of a directive from end to end. */
    static Optional<Directive> read(CharSequence line) {
        Matcher form = FORM.matcher(line);
        if (!form.matches()) {
            return Optional.empty();
        }
        String source = line.toString();
        try {
            return Optional.of(
                    new Directive(source, block(form.group("name"), attributes(form.group("attributes"))), null));
        } catch (BrokenDirectiveException e) {
            return Optional.of(new Directive(source, null, e.getMessage()));
        }
    }

    private static Block block(String name, Map<String, String> attributes) throws BrokenDirectiveException {
        return switch (name) {
            case "ad" -> {
                allowOnly(attributes, name, "slot");
                yield new Block.Slot(name, attributes);
            }
            case "embed" -> {
                allowOnly(attributes, name, "url");
                String url = attributes.getOrDefault("url", "");
                if (!UrlRules.isWeb(url)) {
                    throw new BrokenDirectiveException(
                            "embed needs an absolute http or https URL: ::embed{url=\"https://…\"}");
                }
                yield new Block.Embed(url);
            }
            default ->
                throw new BrokenDirectiveException(
                        "there is no directive \"" + name
                                + "\": known directives are ad and embed; a line of text that starts with :: is written with \\:: instead");
        };
    }

    private static void allowOnly(Map<String, String> attributes, String name, String known)
            throws BrokenDirectiveException {
        for (String key : attributes.keySet()) {
            if (!key.equals(known)) {
                throw new BrokenDirectiveException(name + " has no attribute \"" + key + "\": it takes only " + known);
            }
        }
    }

    /** Reads one attribute after the other, not all by one expression: the matcher's stack grows with a repeated group. */
    private static Map<String, String> attributes(String braces) throws BrokenDirectiveException {
        Map<String, String> attributes = new LinkedHashMap<>();
        if (braces == null) {
            return attributes;
        }
        int index = 1;
        Matcher attribute = ATTRIBUTE.matcher(braces).region(index, braces.length());
        while (attribute.lookingAt()) {
            if (attributes.put(attribute.group("key"), attribute.group("value")) != null) {
                throw new BrokenDirectiveException(
                        "the attribute \"" + attribute.group("key") + "\" is given twice: keep one");
            }
            index = attribute.end();
            attribute.region(index, braces.length());
        }
        if (!END.matcher(braces).region(index, braces.length()).matches()) {
            throw new BrokenDirectiveException(
                    "the attributes are malformed: write ::name{key=\"value\"}, "
                            + "keys in lower case, straight quotes, a space between two attributes and nothing after the brace");
        }
        return attributes;
    }

    private static final class BrokenDirectiveException extends Exception {

        private static final long serialVersionUID = 1;

        BrokenDirectiveException(String detail) {
            super(detail, null, false, false);
        }
    }
}
