-- The names of the byline as printed, one a line: lists show nothing else of it. A revision never changes, so they agree.
alter table revision add column byline_names varchar(10000);
update revision set byline_names = (
  select string_agg(b.name, chr(10) order by b.position) from revision_byline b where b.revision_id = revision.id
);
