package news.gisa.comment;

import java.util.List;
import java.util.UUID;
import news.gisa.article.port.ArticlesForComments.Discussion;

/**
 * Who makes a request.
 *
 * @param member whom a frontend with a token vouches for; null for others
 * @param tokenId null without a token
 * @param authorId of the token; may be null
 * @param editor whether it is the newsroom itself, with all an editor may do
 * @param addressKeys hashes of the network address, the present one first; none with a token, whose address is a server's
 */
record Visitor(String member, UUID tokenId, UUID authorId, boolean editor, List<String> addressKeys) {
    static final String AUTHOR = "author";
    static final String EDITOR = "editor";

    /** Not a reader for whom a frontend speaks, whatever its token may do. */
    boolean isNewsroom() {
        return editor && member == null;
    }

    /** The same, editing what this writer wrote: whoever sends it, the text is the writer's. */
    Visitor editing(Writer writer) {
        boolean own = editor && writer.member() == null && writer.tokenId() != null;
        return new Visitor(writer.member(), tokenId, authorId, own, addressKeys);
    }

    /** What marks a comment as the newsroom's. */
    String badge(Discussion discussion) {
        if (member != null) {
            return null;
        }
        if (authorId != null && discussion.authors().contains(authorId)) {
            return AUTHOR;
        }
        return editor ? EDITOR : null;
    }

    Writer writer(String name, Discussion discussion) {
        return new Writer(
                name,
                WriterKey.nameKey(name),
                member,
                tokenId,
                addressKeys.isEmpty() ? null : addressKeys.get(0),
                badge(discussion));
    }

    /** By what votes and reports are told apart; the present key first. */
    List<String> voters() {
        if (member != null) {
            return List.of("member:" + member);
        }
        return tokenId != null
                ? List.of("token:" + tokenId)
                : addressKeys.stream().map(key -> "address:" + key).toList();
    }
}
