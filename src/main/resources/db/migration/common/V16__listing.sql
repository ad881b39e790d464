-- What is listed under what, and when: an article under a facet (a section, a tag, a status at the desk ...) from starts_at until
-- ends_at. One index serves every list: the newest of a facet are its first rows. sorts_at is what the list is ordered by, for the
-- public the first publication; where the order is that of the ids, it is 1970-01-01 in every row. past: it had ended when it was
-- written or the clock was last followed, and only lists of an earlier instant look at it. There is no reference to article: H2
-- would make an index for it, and of what is purged there remains where readers once found it, for those who are to be told.
create table listing (
  facet uuid not null,
  past boolean not null,
  sorts_at timestamp(3) with time zone not null,
  article_id uuid not null,
  starts_at timestamp(3) with time zone not null,
  ends_at timestamp(3) with time zone not null,
  primary key (article_id, facet, starts_at)
);
create index listing_newest on listing (facet, past, sorts_at desc, article_id desc, starts_at, ends_at);

-- How many articles are listed under a facet: the rows that have begun and not ended, as of when they were counted.
create table listing_count (
  facet uuid primary key,
  articles bigint not null
);

-- Rows that begin or end at due_at, and whether they are counted until then. A count is exact at any instant with those that are
-- due and not followed yet.
create table listing_due (
  facet uuid not null,
  article_id uuid not null,
  starts_at timestamp(3) with time zone not null,
  ends_at timestamp(3) with time zone not null,
  counted boolean not null,
  due_at timestamp(3) with time zone not null,
  primary key (article_id, facet, starts_at)
);
create index listing_due_next on listing_due (due_at);

-- By which rules and settings the rows were made; where they are others now, all are made anew at the start.
create table listing_basis (
  id integer primary key,
  basis varchar(1000) not null
);

-- These lists were read from the timeline until now; what is in force is found by article and end.
drop index publication_newest;
drop index publication_newest_in_section;
create index publication_in_force on publication (article_id, ends_at);
-- What changed since an instant, at the desk.
create index article_by_change on article (changed_at, id);
