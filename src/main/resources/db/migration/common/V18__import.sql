-- Which text of another system an article has: its name there, a checksum of what came, and the revision that was made of it.
create table article_import (
  external_id varchar(300) primary key,
  article_id uuid not null references article (id) on delete cascade,
  checksum varchar(64) not null,
  revision integer not null,
  imported_at timestamp(3) with time zone not null
);
create index article_import_by_article on article_import (article_id);

-- Files that are imported, on the disk of one node. How far one has come is written with what it stored up to there.
create table import_job (
  id uuid primary key,
  node uuid not null,
  state varchar(12) not null,
  form varchar(12) not null,
  dry_run boolean not null,
  replaces boolean not null,
  token_id uuid not null,
  token_name varchar(100) not null,
  author_id uuid,
  role varchar(20) not null,
  size_bytes bigint not null,
  read_bytes bigint not null,
  lines bigint not null,
  made bigint not null,
  replaced bigint not null,
  unchanged bigint not null,
  refused bigint not null,
  problems bigint not null,
  cancelled boolean not null,
  detail varchar(500),
  created_at timestamp(3) with time zone not null,
  started_at timestamp(3) with time zone,
  ended_at timestamp(3) with time zone
);
create index import_job_by_state on import_job (state, id);
create index import_job_by_end on import_job (ended_at);

-- What was not stored of a file, the first ones.
create table import_problem (
  job_id uuid not null references import_job (id) on delete cascade,
  number integer not null,
  line bigint not null,
  pointer varchar(300),
  detail varchar(1000) not null,
  primary key (job_id, number)
);

-- Whose turn it is: one file at a time, over all nodes. Who has it and does not say so for a while has it no longer.
create table import_turn (
  id integer primary key,
  job_id uuid,
  run uuid,
  until timestamp(3) with time zone
);
insert into import_turn (id) values (1);
