-- A tag that an editor made is there for everybody; the others are for the public while something public has them. Which ones were
-- made by an editor was not kept: those that say what they name, or were changed, were.
alter table tag add column on_purpose boolean default false not null;
update tag set on_purpose = true where kind is not null or version > 0;

-- Tags that became part of others, which their slugs and names lead to.
create table former_tag (
  slug varchar(120) primary key,
  name_key varchar(1080) not null unique,
  tag_id uuid not null references tag (id) on delete cascade,
  was_public boolean not null
);
create index former_tag_by_tag on former_tag (tag_id);
