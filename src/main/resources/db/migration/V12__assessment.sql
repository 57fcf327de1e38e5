-- How vulnerable the person is after the full assessment, with the facts and rows that say so.
create table assessment_vulnerability (
  id        bigint generated always as identity primary key,
  case_id   uuid not null references casefile_case,
  level     text not null check (level in ('LOW', 'MEDIUM', 'HIGH')),
  risk_high boolean not null,
  inputs    jsonb not null,
  rows      jsonb not null,
  version   int not null,
  rated_at  timestamptz not null
);
create index assessment_vulnerability_case on assessment_vulnerability (case_id, id desc);
