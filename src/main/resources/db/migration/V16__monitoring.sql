-- The contacts of the follow-up, created once per case and kept whatever its plan becomes.
create table monitoring_contact (
  id        bigint generated always as identity primary key,
  case_id   uuid not null references casefile_case,
  month     int not null check (month in (1, 3, 6, 12)),
  kind      text not null check (kind in ('PHONE', 'VISIT')),
  due_on    date not null,
  state     text not null check (state in ('DUE', 'DONE', 'MISSED')),
  -- when it became a task, the newest time if more than once
  opened_at timestamptz,
  -- failed tries in a row since then, or since the person was found again
  tries     int not null default 0,
  done_at   timestamptz,
  unique (case_id, month)
);

create table monitoring_try (
  id         bigint generated always as identity primary key,
  contact_id bigint not null references monitoring_contact,
  task_id    text not null unique,
  tried_on   date not null,
  mode       text not null,
  reached    boolean not null,
  by         text not null,
  at         timestamptz not null
);
create index monitoring_try_contact on monitoring_try (contact_id);

-- What the table of red flags answered to a contact and why, and what an officer made of it.
create table monitoring_verdict (
  id          bigint generated always as identity primary key,
  contact_id  bigint not null references monitoring_contact,
  decision    text not null,
  version     int not null,
  facts       jsonb not null,
  matched     jsonb not null,
  at          timestamptz not null,
  action      text check (action in ('CONTINUE', 'REPLAN')),
  reviewed_by text,
  reviewed_at timestamptz
);
create index monitoring_verdict_contact on monitoring_verdict (contact_id, id desc);
