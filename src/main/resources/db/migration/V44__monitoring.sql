-- When and how people are contacted after the first line received, and what an office decides about it: each row may be
-- changed, months may be added. A change counts for the cases whose contacts are planned after it.
create table monitoring_rule (
  month        int primary key check (month between 1 and 60),
  mode         text not null check (mode in ('PHONE', 'VISIT')),
  with_survey  boolean not null default false,
  -- days with a failed try before a search begins
  tries        int not null default 3 check (tries > 0)
);
comment on table monitoring_rule is 'The contacts of the follow-up (rule of practice, domain 7).';

insert into monitoring_rule (month, mode, with_survey) values
  (1, 'PHONE', false), (3, 'VISIT', false), (6, 'VISIT', true), (12, 'VISIT', true);

-- Where nobody is sent to visit, from a day until a day (no end: until further notice), and what takes a visit's place.
create table monitoring_access (
  id       bigint generated always as identity primary key,
  region   text not null,
  reason   text not null check (reason in ('INSECURITY', 'ROAD_CUT', 'FLOOD', 'OTHER')),
  instead  text not null default 'PHONE' check (instead in ('PHONE', 'PARTNER')),
  from_on  date not null,
  until_on date check (until_on >= from_on)
);
create index monitoring_access_region on monitoring_access (region);

insert into monitoring_access (region, reason, from_on) values
  ('MOPTI', 'INSECURITY', '2025-01-01'), ('GAO', 'INSECURITY', '2025-01-01'),
  ('TOMBOUCTOU', 'INSECURITY', '2025-01-01'), ('MENAKA', 'INSECURITY', '2025-01-01');

alter table monitoring_contact
  drop constraint monitoring_contact_month_check,
  drop constraint monitoring_contact_state_check,
  add constraint monitoring_contact_state_check check (state in ('DUE', 'DONE', 'MISSED', 'PREVENTED')),
  -- why the visit could not be made as planned, and what was proposed instead
  add column access_reason text check (access_reason in ('INSECURITY', 'ROAD_CUT', 'FLOOD', 'OTHER')),
  add column instead text check (instead in ('PHONE', 'PARTNER')),
  add column mode_reason text,
  add column next_on date;

-- A contact takes several tries, each a row of its own.
alter table monitoring_try
  drop constraint monitoring_try_task_id_key,
  add column position int not null default 1,
  add column result text not null default 'NO_ANSWER'
    check (result in ('REACHED', 'NO_ANSWER', 'NUMBER_OFF', 'ABSENT', 'REFUSED')),
  add column remark text;
update monitoring_try set result = 'REACHED' where reached;
alter table monitoring_try
  drop column reached,
  alter column position drop default,
  alter column result drop default,
  add constraint monitoring_try_once unique (task_id, position);

-- What became of each thing that was given, as seen at a contact.
create table monitoring_thing (
  contact_id bigint not null references monitoring_contact,
  position   int not null,
  thing      text not null,
  state      text not null check (state in ('PRESENT', 'SOLD', 'LOST', 'BROKEN', 'NOT_SEEN')),
  remark     text,
  at         timestamptz not null,
  primary key (contact_id, position)
);
