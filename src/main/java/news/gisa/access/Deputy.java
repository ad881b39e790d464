package news.gisa.access;

import java.util.UUID;

/**
 * Who made a request, kept for what is done for it later.
 *
 * @param id of the token
 * @param authorId whose token it is, or null
 */
public record Deputy(UUID id, String name, UUID authorId, Role role) {}
