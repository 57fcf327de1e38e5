-- The whole of form F1: what registration asks of the person, the household and the way home.
alter table casefile_person
  add column alias              text,
  add column birth_place        text,
  add column other_languages    text[] not null default '{}',
  add column reading            text check (reading in ('NO', 'LITTLE', 'WELL')),
  add column second_phone       text,
  add column second_phone_owner text,
  add column mobile_money       text,
  add column mobile_money_name  text,
  add column emergency_name     text,
  add column emergency_relation text,
  add column emergency_phone    text,
  add column landmark           text,
  add column id_issued_on       date,
  add column id_expires_on      date;

create table casefile_household (
  case_id           uuid primary key references casefile_case,
  marital_status    text,
  role              text,
  men               int,
  women             int,
  boys              int,
  girls             int,
  guardian_name     text,
  guardian_relation text,
  guardian_phone    text
);

create table casefile_journey (
  case_id             uuid primary key references casefile_case,
  left_on             date,
  -- only where the day of leaving is not known
  absence_months      int,
  countries           text[] not null default '{}',
  sending_mission     text,
  counselled          boolean,
  companions          text,
  to_origin_community boolean,
  in_debt             boolean,
  debt_band           text
);
