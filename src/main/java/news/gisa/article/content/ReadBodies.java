package news.gisa.article.content;

import jakarta.enterprise.context.RequestScoped;
import java.util.List;
import news.gisa.http.problem.FieldError;
import news.gisa.text.markdown.Block;
import news.gisa.text.markdown.MarkdownBody;

/**
 * The body that a request sends, read once: before its transaction begins, since a long one takes a while, and for the answer too.
 * Another body is read when it is asked for.
 */
@RequestScoped
public class ReadBodies {
    private Sent sent;

    /** @param blocks null where there are too many to be kept */
    private record Sent(String markdown, List<FieldError> faults, List<Block> blocks) {
        static Sent of(String markdown) {
            MarkdownBody body = MarkdownBody.parse(markdown);
            long size = body.renderedSize();
            return new Sent(markdown, BodyFaults.of(body, size), size <= BodyBudget.MOST ? body.blocks() : null);
        }
    }

    /** Why this body is not saved; nothing where it may be. */
    List<FieldError> faults(String markdown) {
        if (!isSent(markdown)) {
            sent = Sent.of(markdown);
        }
        return sent.faults();
    }

    public Body body(String markdown, Body.Format format) {
        return format == Body.Format.blocks && isSent(markdown) && sent.blocks() != null
                ? Body.ofBlocks(sent.blocks())
                : Body.of(markdown, format);
    }

    /** Whether this is a write that brings a body: what it saves may come to nothing. */
    public boolean areSent() {
        return sent != null;
    }

    private boolean isSent(String markdown) {
        return sent != null && sent.markdown().equals(markdown);
    }
}
