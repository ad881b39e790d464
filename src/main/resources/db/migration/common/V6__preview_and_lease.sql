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
