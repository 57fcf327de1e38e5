-- What the person agreed to: each statement adds a row, the newest of a code is valid.
create table intake_consent (
  id          bigint generated always as identity primary key,
  case_id     uuid not null references casefile_case,
  code        text not null check (code in ('C1', 'C2', 'C3', 'C4', 'C5', 'C6', 'C7', 'C8')),
  version     int not null,
  given       boolean not null,
  language    text,
  interpreter text,
  note        text,
  stated_on   date not null,
  recorded_by text not null,
  recorded_at timestamptz not null,
  unique (case_id, code, version)
);

-- Protection data: the signs seen at the rapid screening, and what the tables made of them.
create table intake_screening (
  id            bigint generated always as identity primary key,
  case_id       uuid not null references casefile_case,
  indicators    text[] not null,
  screened_by   text not null,
  screened_at   timestamptz not null,
  flags         text[],
  vulnerability text check (vulnerability in ('LOW', 'MEDIUM', 'HIGH')),
  verdicts      jsonb not null default '[]'
);
create index intake_screening_case on intake_screening (case_id, id desc);

-- A statement once made is never rewritten; one that is taken back is a new row.
create function intake_consent_is_final() returns trigger language plpgsql as
  $$ begin raise exception 'statements of consent are never changed'; end $$;
create trigger intake_consent_is_final before update on intake_consent
  for each row execute function intake_consent_is_final();
