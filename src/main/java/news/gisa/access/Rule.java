package news.gisa.access;

import java.util.Set;

/**
 * A row of the {@link AccessTable}.
 *
 * @param operation id of the operation in the OpenAPI document
 * @param parameter a query parameter that asks for more, or null
 * @param asking who may when that parameter is there
 * @param remark what the role alone does not say, or null
 */
public record Rule(String operation, Who who, String parameter, Who asking, String remark) {
    /** Who may; every role includes those before it. */
    public enum Who {
        anyone(null, "anyone"),
        owner(Role.contributor, "contributor, own only"),
        contributor(Role.contributor, "contributor"),
        editor(Role.editor, "editor"),
        admin(Role.admin, "admin");

        private final Role role;
        private final String words;

        Who(Role role, String words) {
            this.role = role;
            this.words = words;
        }

        /** The lowest role, or null. That a contributor owns the thing is seen to where the thing is known. */
        public Role role() {
            return role;
        }
    }

    Rule(String operation, Who who) {
        this(operation, who, null, null, null);
    }

    Rule with(String asked, Who may) {
        return new Rule(operation, who, asked, may, remark);
    }

    Rule but(String words) {
        return new Rule(operation, who, parameter, asking, words);
    }

    /** Who may make a request with these query parameters. */
    public Who of(Set<String> parameters) {
        return parameter != null && parameters.contains(parameter) ? asking : who;
    }

    String words() {
        return who.words + (parameter == null ? "" : "; with `" + parameter + "=`: " + asking.words);
    }
}
