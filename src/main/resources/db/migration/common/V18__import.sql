-- Which text of another system an article has: its name there, a checksum of what came, and the revision that was made of it.
create table article_import (
  external_id varchar(300) primary key,
  article_id uuid not null references article (id) on delete cascade,
  checksum varchar(64) not null,
  revision integer not null,
  imported_at timestamp(3) with time zone not null
);
create index article_import_by_article on article_import (article_id);
