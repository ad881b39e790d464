package news.gisa.access;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** What a token may do; each role includes those before it. The names are those of the wire. */
public enum Role {
    contributor,
    editor,
    admin;

    /** This role and those it includes. */
    public Set<String> names() {
        return Arrays.stream(values())
                .filter(role -> role.ordinal() <= ordinal())
                .map(Role::name)
                .collect(Collectors.toUnmodifiableSet());
    }
}
