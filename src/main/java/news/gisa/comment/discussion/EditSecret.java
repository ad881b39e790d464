package news.gisa.comment.discussion;

import java.security.SecureRandom;
import java.util.Base64;
import news.gisa.comment.Comment;
import news.gisa.http.problem.ProblemException;
import news.gisa.http.problem.ProblemType;

/** The key to an own comment: whoever wrote it is told it once. */
final class EditSecret {
    static final String HEADER = "Edit-Secret";
    private static final int BYTES = 18;
    private static final SecureRandom RANDOM = new SecureRandom();

    private EditSecret() {}

    static String make() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** @throws ProblemException unless it is that of the comment */
    static void require(Comment comment, String secret) {
        if (secret == null) {
            throw ProblemException.unauthorized(
                    "Send the editSecret of the answer that made the comment, in the header Edit-Secret.");
        }
        if (!comment.opensWith(secret)) {
            throw new ProblemException(ProblemType.WRONG_SECRET, "Edit-Secret is not that of this comment.");
        }
    }
}
