-- Every decision about who is helped, by a table or by a person; rows are only added.
create table eligibility_decision (
  id         bigint generated always as identity primary key,
  case_id    uuid not null references casefile_case,
  kind       text not null check (kind in ('IDENTITY', 'ELIGIBILITY', 'REVIEW', 'EXCEPTION', 'APPEAL', 'SERVICES')),
  inputs     jsonb not null,
  rows       jsonb not null,
  result     text not null,
  reason     text,
  -- the table's version; null when a person decided
  version    int,
  decided_by text not null,
  decided_at timestamptz not null
);
create index eligibility_decision_case on eligibility_decision (case_id, id desc);

create function eligibility_decision_is_final() returns trigger language plpgsql as
  $$ begin raise exception 'decisions are never changed'; end $$;
create trigger eligibility_decision_is_final before update on eligibility_decision
  for each row execute function eligibility_decision_is_final();

-- A refusal of help or of a grant, from the decision to the end of its appeal.
create table eligibility_refusal (
  id           bigint generated always as identity primary key,
  case_id      uuid not null references casefile_case,
  origin       text not null check (origin in ('HELP', 'GRANT')),
  refused_by   text[] not null,
  refused_at   timestamptz not null,
  reason       text,
  -- with which reason the case closes when the refusal stands
  ending       text not null,
  hearer       text not null,
  services     text[] not null default '{}',
  informed_on  date,
  appeal_until timestamptz,
  appealed_by  text,
  grounds      text,
  appealed_at  timestamptz,
  heard_by     text,
  heard_at     timestamptz,
  result       text check (result in ('UPHELD', 'OVERTURNED'))
);
create index eligibility_refusal_case on eligibility_refusal (case_id, id desc);
