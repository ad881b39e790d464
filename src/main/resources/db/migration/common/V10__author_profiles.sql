-- The profile: a photo, from when to when somebody writes here, and an address that may be for the desk only.
alter table author add column photo_url varchar(2000);
alter table author add column photo_alt varchar(1000);
alter table author add column photo_caption varchar(1000);
alter table author add column photo_credit varchar(200);
alter table author add column photo_width integer;
alter table author add column photo_height integer;
alter table author add column active_from date;
alter table author add column active_to date;
alter table author add column email_public boolean default true not null;

-- The texts about an author by language, as JSON. What was in bio moves there in V10.1, which knows the site's language.
alter table author add column bios text;

-- By which a name is found while it is typed: for each word with which somebody may begin. Filled for old rows in V10.1.
create table author_key (
  author_id uuid not null references author (id) on delete cascade,
  letters varchar(300) not null,
  initials varchar(100) not null,
  syllables varchar(100) not null
);
create index author_key_by_author on author_key (author_id);

-- Authors who became another one: their addresses lead there. Their slugs are the other one's former slugs.
create table author_merge (
  id uuid primary key,
  author_id uuid not null references author (id) on delete cascade,
  slug varchar(120) not null,
  merged_at timestamp(3) with time zone not null
);
create index author_merge_by_author on author_merge (author_id);

-- Whether a name of a byline is a person's or an agency's; what was guessed until now is written down.
alter table revision_byline add column kind varchar(10) default 'person' not null;
update revision_byline set kind = 'agency' where author_id is null and role is null;
