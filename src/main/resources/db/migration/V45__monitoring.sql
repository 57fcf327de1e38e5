alter table monitoring_rule
  -- how long a person whom nobody can find is waited for
  add column wait_days int not null default 60 check (wait_days > 0);

-- Who was asked where the person is, each lead a row, and what was learnt.
create table monitoring_lead (
  id       bigint generated always as identity primary key,
  case_id  uuid not null references casefile_case,
  task_id  text not null,
  position int not null,
  asked    text not null,
  asked_on date not null,
  learnt   text not null,
  by       text not null,
  at       timestamptz not null,
  unique (task_id, position)
);
create index monitoring_lead_case on monitoring_lead (case_id);

-- The waiting for news after a search without result; one at a time.
create table monitoring_wait (
  id       bigint generated always as identity primary key,
  case_id  uuid not null references casefile_case,
  since    timestamptz not null,
  until    timestamptz not null,
  outcome  text check (outcome in ('FOUND', 'LOST', 'STOPPED')),
  ended_at timestamptz,
  ended_by text,
  note     text
);
create unique index monitoring_wait_open on monitoring_wait (case_id) where outcome is null;
create index monitoring_wait_case on monitoring_wait (case_id);
