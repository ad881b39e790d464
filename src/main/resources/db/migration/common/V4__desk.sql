-- What the desk needs to know of an article: when anything about it changed last, how its review stands, which author's token
-- made it, and how many events its timeline ever had (numbers are not given twice, also when an event is cancelled).
alter table article add column changed_at timestamp(3) with time zone;
update article set changed_at = coalesce(
  (select max(r.saved_at) from revision r where r.article_id = article.id), created_at);
alter table article alter column changed_at set not null;
alter table article add column publication_count integer default 0 not null;
update article set publication_count = coalesce(
  (select max(p.number) from publication p where p.article_id = article.id), 0);
-- The last start of a publication on its timeline: what lies ahead of now can be scheduled. An index on publication (starts_at)
-- would say so too, but H2 would then prefer it to publication_newest for what is public now.
alter table article add column planned_until timestamp(3) with time zone;
update article set planned_until =
  (select max(p.starts_at) from publication p where p.article_id = article.id and p.revision_id is not null);
create index article_by_plan on article (planned_until);
-- Whose it is: the author to whom the token that made it was bound, or that token.
alter table article add column owner_id uuid;
update article set owner_id = created_by;
alter table article alter column owner_id set not null;
create index article_by_owner on article (owner_id, id);
alter table article add column review_state varchar(20);
alter table article add column review_at timestamp(3) with time zone;
alter table article add column review_by varchar(100);
alter table article add column review_note varchar(500);
alter table article drop column in_review;
create index article_by_review on article (review_state, id);

-- What a save did, told without reading two bodies. Saves from before this was recorded leave it open.
alter table revision add column kind varchar(20) default 'save' not null;
alter table revision add column changed_fields varchar(300);
alter table revision add column characters_added integer;
alter table revision add column characters_removed integer;
alter table revision add column embargo_until timestamp(3) with time zone;

-- The end that a publication was given is a withdrawal which belongs to it. Until now all withdrawals were such, made right
-- after their publication and with its note; from now on a withdrawal's note is its public reason.
alter table publication add column expiry_of integer;
update publication set note = null, expiry_of = number - 1 where kind = 'withdrawal';
create index publication_by_kind on publication (kind, ends_at);
