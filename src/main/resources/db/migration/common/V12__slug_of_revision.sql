-- The slug is part of a revision now, and public with it. Until now it was public as soon as it was saved, so what could be read
-- then goes on leading to its article.
alter table article_slug add column leads boolean default false not null;
update article_slug set leads = true where article_id in (select p.article_id from publication p);
