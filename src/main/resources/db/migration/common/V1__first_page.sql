-- Instants are kept to the millisecond, in UTC. "Without end" is 9999-12-31, so that "in force at T" is one range check.

create table server_secret (
  name varchar(40) primary key,
  secret varchar(64) not null
);

create table idempotency (
  scope varchar(64) primary key,
  request_digest varchar(64) not null,
  status integer not null,
  location varchar(2000),
  body text,
  version varchar(100),
  created_at timestamp(3) with time zone not null
);
create index idempotency_created_at on idempotency (created_at);

create table access_token (
  id uuid primary key,
  name varchar(100) not null,
  digest varchar(64) not null unique,
  role varchar(20) not null,
  created_at timestamp(3) with time zone not null,
  expires_at timestamp(3) with time zone not null,
  revoked_at timestamp(3) with time zone,
  last_used_at timestamp(3) with time zone
);

create table author (
  id uuid primary key,
  slug varchar(120) not null unique,
  name varchar(100) not null,
  name_latin varchar(100),
  role varchar(60),
  bio varchar(4000),
  beats varchar(4000) not null,
  links text not null,
  email varchar(254),
  active boolean not null,
  version integer not null
);
create index author_by_name on author (name, id);

-- Every slug that an author has or had: an old one redirects, and nobody else may take it.
create table author_slug (
  slug varchar(120) primary key,
  author_id uuid not null references author (id) on delete cascade
);

create table section (
  id uuid primary key,
  slug varchar(120) not null unique,
  name varchar(100) not null,
  parent_id uuid references section (id),
  position integer not null,
  version integer not null
);

create table tag (
  id uuid primary key,
  slug varchar(120) not null unique,
  name varchar(60) not null,
  -- Compatibility normalisation makes up to 18 characters of one.
  name_key varchar(1080) not null unique,
  kind varchar(20),
  version integer not null
);
create index tag_by_name on tag (name, id);

create table article (
  id uuid primary key,
  slug varchar(120) not null unique,
  revision integer not null,
  comment_count integer not null,
  in_review boolean not null,
  trashed_at timestamp(3) with time zone,
  created_at timestamp(3) with time zone not null,
  created_by uuid not null
);

create table article_slug (
  slug varchar(120) primary key,
  article_id uuid not null references article (id) on delete cascade
);

-- One save, the whole content, never changed afterwards.
create table revision (
  id uuid primary key,
  article_id uuid not null references article (id) on delete cascade,
  number integer not null,
  saved_at timestamp(3) with time zone not null,
  saved_by uuid not null,
  saved_by_name varchar(100) not null,
  note varchar(500),
  slug varchar(120) not null,
  language varchar(35) not null,
  headline varchar(300) not null,
  deck varchar(10000) not null,
  summary varchar(4000),
  section_id uuid references section (id),
  image_url varchar(2000),
  image_alt varchar(1000),
  image_caption varchar(1000),
  image_credit varchar(200),
  image_width integer,
  image_height integer,
  body varchar(1000000) not null,
  source varchar(200),
  canonical_url varchar(2000),
  urgency integer not null,
  breaking boolean not null,
  comments_open boolean not null,
  unique (article_id, number)
);
create index revision_by_section on revision (section_id);

create table revision_byline (
  revision_id uuid not null references revision (id) on delete cascade,
  position integer not null,
  author_id uuid references author (id),
  name varchar(100) not null,
  role varchar(60),
  primary key (revision_id, position)
);
create index revision_byline_by_author on revision_byline (author_id, revision_id);

create table revision_tag (
  revision_id uuid not null references revision (id) on delete cascade,
  position integer not null,
  tag_id uuid not null references tag (id),
  primary key (revision_id, position)
);
create index revision_tag_by_tag on revision_tag (tag_id, revision_id);

-- The publication timeline: from starts_at until ends_at this revision is public, or, without a revision, nothing is.
-- ends_at, published_at, updated_at and section_id follow from the article's other events and revisions, and are kept
-- here so that one index answers "the newest public articles at T". section_id is the revision's, which keeps the reference:
-- with a foreign key here too, H2 would make an index for it and prefer that one to publication_newest_in_section.
create table publication (
  article_id uuid not null references article (id) on delete cascade,
  number integer not null,
  kind varchar(20) not null,
  revision_id uuid references revision (id),
  revision_number integer,
  section_id uuid,
  starts_at timestamp(3) with time zone not null,
  ends_at timestamp(3) with time zone not null,
  published_at timestamp(3) with time zone,
  updated_at timestamp(3) with time zone,
  note varchar(500),
  created_at timestamp(3) with time zone not null,
  created_by uuid not null,
  created_by_name varchar(100) not null,
  primary key (article_id, number)
);
create index publication_newest on publication (published_at desc, article_id desc);
create index publication_newest_in_section on publication (section_id, published_at desc, article_id desc);
create index publication_by_revision on publication (revision_id);
