-- The slugs of some articles or authors, as an export asks for them. H2 has an index for each reference by itself.
create index article_slug_by_article on article_slug (article_id);
create index author_slug_by_author on author_slug (author_id);
