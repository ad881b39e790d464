package news.gisa.transfer.bulk;

import news.gisa.article.content.ArticleInput;
import news.gisa.article.publication.PublishRequest;

/**
 * An article as it came.
 *
 * @param number of the line where it begins
 * @param externalId its name in the system that it comes from
 * @param publish null where it is not to be published
 * @param checksum of all that was said of it
 */
record ArticleLine(long number, String externalId, ArticleInput input, PublishRequest publish, String checksum) {}
