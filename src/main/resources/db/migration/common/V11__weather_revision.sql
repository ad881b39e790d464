-- Every save of a snapshot, whole; a deletion is one too, without readings. Nothing here is ever changed, and it outlives the
-- snapshot: weather_snapshot has what is public now and leads to the latest save. valid_until is what the writer said.
create table weather_revision (
  id uuid primary key,
  snapshot_ref varchar(30) not null,
  number integer not null,
  kind varchar(20) not null,
  saved_at timestamp(3) with time zone not null,
  saved_by uuid not null,
  saved_by_name varchar(100) not null,
  observed_at timestamp(3) with time zone,
  fetched_at timestamp(3) with time zone,
  valid_until timestamp(3) with time zone,
  source varchar(200),
  unique (snapshot_ref, number)
);

-- What was there before is revision 1. Who saved it last, and when, is in the trail, unless it is older than that.
insert into weather_revision (id, snapshot_ref, number, kind, saved_at, saved_by, saved_by_name, observed_at, source)
select
  s.id,
  s.ref,
  1,
  'saved',
  coalesce(a.recorded_at, s.sorts_at),
  coalesce(a.token_id, '00000000-0000-0000-0000-000000000000'),
  coalesce(a.token_name, 'Gisa'),
  s.observed_at,
  s.source
from weather_snapshot s
left join audit_event a on a.id = (
  select e.id from audit_event e where e.subject = 'snapshot' and e.subject_id = s.ref order by e.id desc limit 1);

create table weather_revision_reading (
  revision_id uuid not null references weather_revision (id),
  station_code varchar(20) not null references weather_station (code),
  temperature numeric(4, 1),
  condition_code integer,
  sky varchar(20),
  precipitation numeric(5, 1),
  humidity integer,
  wind_speed numeric(4, 1),
  wind_direction integer,
  quality varchar(20),
  primary key (revision_id, station_code)
);
insert into weather_revision_reading (revision_id, station_code, temperature, condition_code)
select snapshot_id, station_code, temperature, condition_code from weather_reading;
drop table weather_reading;
alter table weather_revision_reading rename to weather_reading;
create index weather_reading_by_station on weather_reading (station_code, revision_id);

alter table weather_snapshot add column revision_id uuid references weather_revision (id);
update weather_snapshot set revision_id = id;
alter table weather_snapshot alter column revision_id set not null;
create unique index weather_snapshot_by_revision on weather_snapshot (revision_id);
alter table weather_snapshot drop column observed_at;
alter table weather_snapshot drop column source;

-- How fetching from each provider stands, for all nodes: until when one of them is at it, and when it is time again.
create table weather_fetch (
  provider varchar(20) primary key,
  due_at timestamp(3) with time zone not null,
  claimed_until timestamp(3) with time zone,
  succeeded_at timestamp(3) with time zone,
  failed_at timestamp(3) with time zone,
  failure varchar(300),
  failures integer not null
);
insert into weather_fetch (provider, due_at, failures) values
  ('open-meteo', timestamp with time zone '2000-01-01 00:00:00+00', 0),
  ('kma', timestamp with time zone '2000-01-01 00:00:00+00', 0);
