package news.gisa.headline;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a client that keeps a list has to do: show this item, or take one away. */
@Schema(
        name = "HeadlineChange",
        description = "An item to show, in place of an older state of it; or, with gone, one to take away.",
        oneOf = {HeadlineItem.class, HeadlineGone.class})
@JsonSubTypes({@JsonSubTypes.Type(HeadlineItem.class), @JsonSubTypes.Type(HeadlineGone.class)})
public sealed interface HeadlineChange permits HeadlineItem, HeadlineGone {}
