-- Who says to be editing what; it keeps nobody out.
create table lease (
  article_id uuid not null references article (id) on delete cascade,
  token_id uuid not null,
  holder varchar(100) not null,
  note varchar(500),
  since timestamp(3) with time zone not null,
  expires_at timestamp(3) with time zone not null,
  primary key (article_id, token_id)
);

-- Links to one revision for people without a token. The link follows from the id and a key of the server: no secret is here.
create table preview (
  id uuid primary key,
  article_id uuid not null references article (id) on delete cascade,
  revision integer not null,
  note varchar(500),
  created_at timestamp(3) with time zone not null,
  created_by uuid not null,
  created_by_name varchar(100) not null,
  expires_at timestamp(3) with time zone not null,
  revoked_at timestamp(3) with time zone
);
create index preview_by_article on preview (article_id, id desc);
