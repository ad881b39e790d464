package news.gisa.comment.policy;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import news.gisa.comment.PolicyMode;

/** What was said about comments on the site, in a section or under an article; null where the wider scope holds. */
@Entity(name = "CommentPolicy")
@Table(name = "comment_policy")
class Policy {
    static final String SITE = "site";
    static final String SECTION = "section:";
    static final String ARTICLE = "article:";

    @Id
    private String scope;

    /** As on the wire. */
    private String mode;

    @Column(name = "closes_after_days")
    private Integer closesAfterDays;

    @Version
    private int version;

    protected Policy() {}

    Policy(String scope) {
        this.scope = scope;
    }

    void set(PolicyInput input) {
        mode = input.mode() == null ? null : input.mode().name();
        closesAfterDays = input.closesAfterDays();
    }

    String scope() {
        return scope;
    }

    PolicyMode mode() {
        return mode == null ? null : PolicyMode.valueOf(mode);
    }

    Integer closesAfterDays() {
        return closesAfterDays;
    }

    int version() {
        return version;
    }
}
