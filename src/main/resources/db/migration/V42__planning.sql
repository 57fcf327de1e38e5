-- Why a plan goes on in spite of warnings that ask for a reason; gone when the plan is drawn up again.
create table planning_override (
  plan_id  bigint primary key references planning_plan,
  codes    text not null,
  reason   text not null,
  username text not null,
  at       timestamptz not null
);

-- Whether psychosocial help comes first, with the facts and the rows that say so.
create table planning_order (
  id                 bigint generated always as identity primary key,
  case_id            uuid not null references casefile_case,
  psychosocial_first boolean not null,
  inputs             jsonb not null,
  rows               jsonb not null,
  version            int not null,
  at                 timestamptz not null
);
create index planning_order_case on planning_order (case_id, id desc);
