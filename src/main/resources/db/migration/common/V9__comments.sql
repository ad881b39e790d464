-- Threads, moderation and privacy of comments.
-- thread_id: the comment that it is listed under, or the article at the top: one order serves both.
-- place: 0 not shown, 1 shown, 2 pinned. What is gone but has replies that are shown stays in its place.
alter table comment add column thread_id uuid;
alter table comment add column reply_to uuid;
alter table comment add column depth integer default 0 not null;
alter table comment add column place integer default 1 not null;
alter table comment add column status varchar(10) default 'published' not null;
alter table comment add column name_key varchar(160);
alter table comment add column member varchar(120);
alter table comment add column token_id uuid;
alter table comment add column address_key varchar(40);
alter table comment add column badge varchar(10);
alter table comment add column secret_digest varchar(64);
alter table comment add column text_digest varchar(64);
alter table comment add column edited_at timestamp(3) with time zone;
alter table comment add column removed_at timestamp(3) with time zone;
alter table comment add column taken_back boolean default false not null;
alter table comment add column votes integer default 0 not null;
alter table comment add column reports integer default 0 not null;
alter table comment add column reasons varchar(4000) default '[]' not null;
alter table comment add column screening_at timestamp(3) with time zone;
alter table comment add column version integer default 0 not null;

update comment set thread_id = coalesce(parent_id, article_id), reply_to = parent_id, name_key = lower(author_name);
update comment set depth = 1 where parent_id in (select c.id from comment c where c.depth = 0 and c.parent_id is null);
update comment set depth = 2 where parent_id in (select c.id from comment c where c.depth = 1);
update comment set depth = 3 where parent_id in (select c.id from comment c where c.depth = 2);
update comment set depth = 4 where parent_id in (select c.id from comment c where c.depth = 3);
update comment set depth = 5 where parent_id is not null and depth = 0;
alter table comment alter column thread_id set not null;

drop index comment_by_article;
create index comment_newest on comment (article_id, place, created_at, id);
create index comment_top on comment (article_id, place, votes, created_at, id);
create index comment_thread_newest on comment (thread_id, place, created_at, id);
create index comment_thread_top on comment (thread_id, place, votes, created_at, id);
create index comment_queue on comment (status, created_at, id);
create index comment_all on comment (created_at, id);
create index comment_by_name on comment (name_key, created_at, id);
create index comment_by_member on comment (member, created_at, id);
create index comment_by_address on comment (address_key, created_at, id);
create index comment_by_text on comment (text_digest, created_at);
create index comment_to_screen on comment (screening_at);
create index comment_to_erase on comment (removed_at);

-- What a writer said before it was edited.
create table comment_text (
  comment_id uuid not null references comment (id) on delete cascade,
  number integer not null,
  text varchar(5000) not null,
  replaced_at timestamp(3) with time zone not null,
  primary key (comment_id, number)
);

-- Who decided what about a comment, and why. actor_id is null where a rule did.
create table comment_decision (
  id uuid primary key,
  comment_id uuid not null references comment (id) on delete cascade,
  decided_at timestamp(3) with time zone not null,
  actor_id uuid,
  actor_name varchar(100) not null,
  from_status varchar(10),
  to_status varchar(10) not null,
  reasons varchar(4000) not null,
  note varchar(500)
);
create index comment_decision_of on comment_decision (comment_id, decided_at, id);

-- One vote a voter: a member, or an address under the key of its time.
create table comment_vote (
  comment_id uuid not null references comment (id) on delete cascade,
  voter varchar(140) not null,
  choice integer not null,
  voted_at timestamp(3) with time zone not null,
  primary key (comment_id, voter)
);
create index comment_vote_by on comment_vote (voter);

create table comment_report (
  comment_id uuid not null references comment (id) on delete cascade,
  reporter varchar(140) not null,
  reason varchar(20) not null,
  note varchar(500),
  reported_at timestamp(3) with time zone not null,
  primary key (comment_id, reporter)
);
create index comment_report_by on comment_report (reporter);

create table comment_ban (
  id uuid primary key,
  writer varchar(170) not null unique,
  note varchar(500),
  created_at timestamp(3) with time zone not null,
  created_by varchar(100) not null,
  ends_at timestamp(3) with time zone
);

-- scope: site, section:{slug} or article:{id}. What is null is taken from the next wider scope.
create table comment_policy (
  scope varchar(130) primary key,
  mode varchar(30),
  closes_after_days integer,
  version integer not null
);

create table comment_words (
  id integer primary key,
  held varchar(100000) not null,
  refused varchar(100000) not null,
  version integer not null
);
insert into comment_words (id, held, refused, version) values (1, '', '', 0);

-- The keys under which addresses are hashed. A hash says nothing any more when its key is gone.
create table comment_address_key (
  generation integer primary key,
  secret varchar(64) not null,
  made_at timestamp(3) with time zone not null
);
