package news.gisa.comment;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.util.Optional;
import news.gisa.site.PublicUrl;

/** Who may comment, what is held, how long things are kept. Policies of the API stand before those of the settings. */
@ConfigMapping(prefix = "gisa.comments")
public interface CommentConfig {
    /** What an outside service's silence means. */
    enum OnFailure {
        publish,
        hold
    }

    /** open, pre-moderated, first-time-pre-moderated, members or closed; closed means all articles, whatever they say. */
    @WithDefault("open")
    PolicyMode policy();

    /** Days after an article's first publication for which comments stay open; for good without it. */
    @WithName("close-after-days")
    Optional<Integer> closeAfterDays();

    /** Levels of a thread; deeper replies are listed in the last one. */
    @WithDefault("3")
    int depth();

    /** Minutes for which a writer may edit. */
    @WithName("edit-minutes")
    @WithDefault("5")
    int editMinutes();

    /** Comments that one address may post in a minute. */
    @WithName("per-minute")
    @WithDefault("10")
    int perMinute();

    /** Comments that one writer's name, or a member, may post in a minute. */
    @WithName("writer-per-minute")
    @WithDefault("10")
    int writerPerMinute();

    /** Comments that one article takes in a minute. */
    @WithName("article-per-minute")
    @WithDefault("600")
    int articlePerMinute();

    /** Votes that one address may give in a minute, and reports. */
    @WithName("votes-per-minute")
    @WithDefault("60")
    int votesPerMinute();

    /** Comments of one address or member in a minute that are not held. */
    @WithName("hold-above-per-minute")
    @WithDefault("5")
    int holdAbovePerMinute();

    /** Links in a comment that is not held. */
    @WithName("hold-above-links")
    @WithDefault("2")
    int holdAboveLinks();

    /** Characters of a comment that is not held. */
    @WithName("hold-above-length")
    @WithDefault("2000")
    int holdAboveLength();

    /** Reports of different readers that hold a comment. */
    @WithName("hold-at-reports")
    @WithDefault("5")
    int holdAtReports();

    /** Days after which an address is hashed with a new key; a hash can be told for at most twice as long. */
    @WithName("address-days")
    @WithDefault("30")
    int addressDays();

    /** Days for which the text of what was rejected, deleted or found to be spam is kept. */
    @WithName("removed-days")
    @WithDefault("90")
    int removedDays();

    /** Address of a service that is asked about every comment before it is shown; none without it. */
    @WithName("screening-url")
    Optional<PublicUrl> screeningUrl();

    /** Key with which the questions are signed; at least 20 characters. */
    @WithName("screening-key")
    Optional<ScreeningKey> screeningKey();

    /** Milliseconds after which a question counts as not answered. */
    @WithName("screening-timeout")
    @WithDefault("2000")
    int screeningTimeout();

    /** publish or hold: what becomes of a comment about which the service says nothing. */
    @WithName("screening-on-failure")
    @WithDefault("hold")
    OnFailure screeningOnFailure();
}
