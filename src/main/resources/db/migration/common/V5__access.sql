-- Who did what to what, written in the transaction of what was done. Nothing is referred to: the trail outlives it all.
create table audit_event (
  id uuid primary key,
  recorded_at timestamp(3) with time zone not null,
  action varchar(60) not null,
  subject varchar(20) not null,
  subject_id varchar(120) not null,
  token_id uuid not null,
  token_name varchar(100) not null,
  role varchar(20) not null,
  detail varchar(500)
);
create index audit_event_by_subject on audit_event (subject, subject_id, id desc);
create index audit_event_by_token on audit_event (token_id, id desc);
create index audit_event_by_action on audit_event (action, id desc);

-- The author whose token it is. A token that is still good keeps its author; the others do not stand in the way.
alter table access_token add column author_id uuid references author (id) on delete set null;
create index access_token_by_author on access_token (author_id);
