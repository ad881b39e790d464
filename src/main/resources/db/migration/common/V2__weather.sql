create table weather_station (
  code varchar(20) primary key,
  name varchar(60) not null,
  label varchar(60) not null,
  name_latin varchar(60),
  latitude numeric(7, 4) not null,
  longitude numeric(7, 4) not null,
  position integer not null,
  version integer not null
);

-- Numbers, names and places of the Korea Meteorological Administration's stations, in the display order of the city strip.
insert into weather_station (position, code, name, label, name_latin, latitude, longitude, version) values
  (10, '108', '서울', '서울', 'Seoul', 37.5714, 126.9658, 0),
  (20, '112', '인천', '인천', 'Incheon', 37.4777, 126.6249, 0),
  (30, '102', '백령도', '백령', 'Baengnyeongdo', 37.9740, 124.7124, 0),
  (40, '101', '춘천', '춘천', 'Chuncheon', 37.9026, 127.7357, 0),
  (50, '105', '강릉', '강릉', 'Gangneung', 37.7515, 128.8910, 0),
  (60, '131', '청주', '청주', 'Cheongju', 36.6392, 127.4407, 0),
  (70, '119', '수원', '수원', 'Suwon', 37.2575, 126.9830, 0),
  (80, '136', '안동', '안동', 'Andong', 36.5729, 128.7073, 0),
  (90, '115', '울릉도', '울릉도', 'Ulleungdo', 37.4813, 130.8986, 0),
  (100, '96', '독도', '독도', 'Dokdo', 37.2395, 131.8698, 0),
  (110, '133', '대전', '대전', 'Daejeon', 36.3720, 127.3721, 0),
  (120, '146', '전주', '전주', 'Jeonju', 35.8409, 127.1172, 0),
  (130, '156', '광주', '광주', 'Gwangju', 35.1729, 126.8916, 0),
  (140, '165', '목포', '목포', 'Mokpo', 34.8173, 126.3815, 0),
  (150, '168', '여수', '여수', 'Yeosu', 34.7393, 127.7406, 0),
  (160, '143', '대구', '대구', 'Daegu', 35.8780, 128.6530, 0),
  (170, '152', '울산', '울산', 'Ulsan', 35.5824, 129.3347, 0),
  (180, '155', '창원', '창원', 'Changwon', 35.1702, 128.5728, 0),
  (190, '159', '부산', '부산', 'Busan', 35.1047, 129.0320, 0),
  (200, '184', '제주', '제주', 'Jeju', 33.5141, 126.5297, 0);

-- ref is the last part of the address under which it was put: a date or an instant. sorts_at is the observation, or the
-- first moment of the date in the site's zone.
create table weather_snapshot (
  id uuid primary key,
  ref varchar(30) not null unique,
  local_date date not null,
  observed_at timestamp(3) with time zone,
  sorts_at timestamp(3) with time zone not null,
  source varchar(200),
  version integer not null
);
create index weather_snapshot_newest on weather_snapshot (sorts_at desc, id desc);
create index weather_snapshot_by_date on weather_snapshot (local_date, sorts_at desc);

create table weather_reading (
  snapshot_id uuid not null references weather_snapshot (id) on delete cascade,
  station_code varchar(20) not null references weather_station (code),
  temperature numeric(4, 1),
  condition_code integer,
  primary key (snapshot_id, station_code)
);
create index weather_reading_by_station on weather_reading (station_code, snapshot_id);
