-- The full vulnerability assessment: what puts the person at risk or supports them, on each of four levels. Protection data.
create table assessment_factor (
  id          bigint generated always as identity primary key,
  case_id     uuid not null references casefile_case,
  task_id     text not null,
  position    int not null,
  level       text not null check (level in ('INDIVIDUAL', 'HOUSEHOLD', 'COMMUNITY', 'STRUCTURAL')),
  polarity    text not null check (polarity in ('RISK', 'SUPPORT')),
  factor      text not null,
  severity    text not null check (severity in ('MILD', 'MODERATE', 'SEVERE')),
  evidence    text,
  action      text,
  assessed_at timestamptz not null,
  unique (task_id, position)
);
create index assessment_factor_case on assessment_factor (case_id, id);
comment on table assessment_factor is 'Protection data; actions are read by those who work on the plan';
