package news.gisa.article.content;

import java.util.List;

/**
 * What a save changed.
 *
 * @param fields names of properties, as on the wire
 * @param added characters of headline, deck, summary and body
 * @param removed characters of the same
 */
public record ContentChange(List<String> fields, int added, int removed) {}
