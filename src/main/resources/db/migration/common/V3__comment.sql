create table comment (
  id uuid primary key,
  article_id uuid not null references article (id) on delete cascade,
  parent_id uuid references comment (id) on delete cascade,
  author_name varchar(40) not null,
  text varchar(5000) not null,
  created_at timestamp(3) with time zone not null,
  reply_count integer not null
);
create index comment_by_article on comment (article_id, created_at desc, id desc);
create index comment_by_parent on comment (parent_id);
