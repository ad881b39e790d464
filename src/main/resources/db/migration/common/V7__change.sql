-- How far the log has come, and up to where it was cleared. Whoever writes to the log holds this one row until the commit: so
-- numbers follow the order of commits, and a reader never sees one without all before it.
create table change_position (
  id integer primary key,
  seq bigint not null,
  cleared bigint not null
);
insert into change_position (id, seq, cleared) values (1, 0, 0);

-- What happened. at: when; recorded_at: when the log learned of it, which for what the clock did is a little later.
create table change_entry (
  seq bigint primary key,
  at timestamp(3) with time zone not null,
  recorded_at timestamp(3) with time zone not null,
  kind varchar(60) not null,
  subject varchar(20) not null,
  subject_id varchar(120) not null,
  tags varchar(4000) not null
);

-- The log compacted by cache tag: the newest change of each thing, kept for good, so that a reader who was away for long still
-- learns of each thing once. A tag such as article:019… is topic and ref.
create table change_mark (
  topic varchar(20) not null,
  ref varchar(1100) not null,
  seq bigint not null,
  primary key (topic, ref)
);
create index change_mark_newest on change_mark (topic, seq);

-- What the clock will do. A row becomes an entry of the log when its time has come. seq: the entry with which it was planned.
create table planned_change (
  subject varchar(20) not null,
  subject_id varchar(120) not null,
  due_at timestamp(3) with time zone not null,
  kind varchar(60) not null,
  tags varchar(4000) not null,
  seq bigint not null,
  primary key (subject, subject_id, due_at)
);
create index planned_change_due on planned_change (due_at);
create index planned_change_by_seq on planned_change (seq);

insert into planned_change (subject, subject_id, due_at, kind, tags, seq)
select
  'article',
  cast(article_id as varchar(36)),
  starts_at,
  case when kind = 'withdrawal' then 'article.withdrawn' else 'article.published' end,
  'article:' || cast(article_id as varchar(36)) || ',headlines',
  0
from publication
where starts_at > current_timestamp and ends_at > starts_at;
