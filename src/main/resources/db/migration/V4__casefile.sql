create table casefile_number (
  year int primary key,
  last int not null
);

create table casefile_case (
  id               uuid primary key,
  number           text not null unique,
  status           text not null check (status in ('OPEN', 'ON_HOLD', 'CLOSED')),
  office           text not null,
  organisation     text not null,
  responsible      text,
  priority         int not null default 0,
  opened_at        timestamptz not null,
  -- answers given before their step, by form key, to stand in its form
  said             jsonb not null,
  stage            text,
  stage_since      timestamptz,
  root_instance    text,
  -- the reason with which the case will close, set by whoever learns of it; closure takes it over
  ending_reason    text,
  -- an early ending has been decided and only the closing is left
  ending           boolean not null default false,
  closed_at        timestamptz,
  close_reason     text,
  retain_until     date,
  -- five facts that reports count apart (glossary)
  registered_on    date,
  eligible_on      date,
  started_on       date,
  received_on      date,
  completed_on     date
);
create index casefile_case_list on casefile_case (opened_at desc, id);
create index casefile_case_office on casefile_case (office, status, opened_at desc, id);
create index casefile_case_organisation on casefile_case (organisation, status, opened_at desc, id);

create table casefile_person (
  case_id              uuid primary key references casefile_case,
  given_name           text not null,
  family_name          text not null,
  father_name          text,
  mother_name          text,
  sex                  text check (sex in ('M', 'F')),
  birth_date           date,
  birth_date_estimated boolean not null default false,
  nationality          text,
  language             text,
  phone                text,
  phone_owner          text,
  region               text,
  cercle               text,
  commune              text,
  locality             text,
  id_document          text,
  id_number            text,
  -- names, number and phone folded to plain small letters, for the search
  search               text not null
);

create table casefile_return (
  case_id            uuid primary key references casefile_case,
  modality           text,
  return_date        date,
  host_country       text,
  proof              boolean not null default false,
  flight             text,
  unaccompanied_child boolean not null default false,
  prior_help         text not null default 'NONE',
  family_group       text
);
create index casefile_return_flight on casefile_return (flight);

-- Every accepted answer, for good: nothing is overwritten, corrections add.
create table casefile_answer (
  id                    bigint generated always as identity primary key,
  task_id               text not null unique,
  case_id               uuid not null references casefile_case,
  step                  text not null,
  process_definition_id text not null,
  version               int not null,
  answers               jsonb not null,
  given_by              text not null,
  given_at              timestamptz not null,
  confidential          boolean not null
);
create index casefile_answer_case on casefile_answer (case_id, step, id desc);

create table casefile_stage_run (
  id       bigint generated always as identity primary key,
  case_id  uuid not null references casefile_case,
  stage    text not null,
  round    int not null,
  since    timestamptz not null,
  until    timestamptz,
  outcome  text
);
create index casefile_stage_run_case on casefile_stage_run (case_id, id);

create table casefile_hold (
  id       bigint generated always as identity primary key,
  case_id  uuid not null references casefile_case,
  reason   text not null,
  note     text,
  since    timestamptz not null,
  until    date not null,
  held_by  text not null,
  ended_at timestamptz,
  ended_by text,
  end_note text
);
create unique index casefile_hold_one_at_a_time on casefile_hold (case_id) where ended_at is null;

-- A request to end the case early, and what became of it.
create table casefile_ending (
  id        bigint generated always as identity primary key,
  case_id   uuid not null references casefile_case,
  kind      text not null check (kind in ('WITHDRAWAL', 'DEATH', 'LOST_CONTACT', 'DUPLICATE', 'REMIGRATION')),
  reason    text not null,
  happened  date,
  source    text,
  other     text,
  note      text,
  asked_by  text not null,
  asked_at  timestamptz not null,
  -- superseded: the case ended with it and was opened again, so that it counts no more
  state     text not null check (state in ('OPEN', 'CONFIRMED', 'TAKEN_BACK', 'SUPERSEDED')),
  settled_at timestamptz,
  settled_by text,
  settled_note text
);
create unique index casefile_ending_one_of_a_kind on casefile_ending (case_id, kind) where state = 'OPEN';
create index casefile_ending_case on casefile_ending (case_id, id);
-- before each payment: is the case named by another that is being compared?
create index casefile_ending_other on casefile_ending (other) where state = 'OPEN';

-- Each time a closed case was opened again: why, and what it had been closed as.
create table casefile_reopening (
  id        bigint generated always as identity primary key,
  case_id   uuid not null references casefile_case,
  reason    text not null,
  note      text,
  closed_as text not null,
  closed_at timestamptz not null,
  by        text not null,
  at        timestamptz not null
);
create index casefile_reopening_case on casefile_reopening (case_id, id);
