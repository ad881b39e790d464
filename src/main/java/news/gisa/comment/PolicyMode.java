package news.gisa.comment;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who may comment, and what is read before it is shown. */
@Schema(name = "CommentPolicyMode")
public enum PolicyMode {
    /** Everybody; the rules decide what is held. */
    @JsonProperty("open")
    open,
    /** Everybody; everything is held until a moderator has read it. */
    @JsonProperty("pre-moderated")
    pre_moderated,
    /** Everybody; writers of whom nothing was published yet are held. */
    @JsonProperty("first-time-pre-moderated")
    first_time_pre_moderated,
    /** Only with a token: the newsroom, and members whom a frontend vouches for. */
    @JsonProperty("members")
    members,
    /** Nobody. */
    @JsonProperty("closed")
    closed;

    /** The name on the wire and in settings. */
    @Override
    public String toString() {
        return name().replace('_', '-');
    }
}
