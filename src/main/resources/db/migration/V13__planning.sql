-- A revision of a case's plan. Amounts are whole XOF.
create table planning_plan (
  id                bigint generated always as identity primary key,
  case_id           uuid not null references casefile_case,
  revision          int not null,
  state             text not null
    check (state in ('DRAWN_UP', 'SUBMITTED', 'APPROVED', 'RETURNED', 'REFUSED', 'ABANDONED')),
  goal              text not null,
  own_contribution  text,
  risks             text,
  relative_of_staff boolean not null,
  guardian_name     text,
  guardian_phone    text,
  total             numeric(14, 0) not null check (total between 0 and 100000000),
  -- what earlier revisions have spent or may still spend; the ceiling and the approval level count both together
  held_before       numeric(14, 0) not null,
  -- null until the ceiling was checked; true: it needs a waiver (rule A7)
  above_ceiling     boolean,
  ceiling           numeric(14, 0),
  drawn_up_at       timestamptz not null,
  submitted_at      timestamptz,
  unique (case_id, revision)
);
create unique index planning_plan_one_draft on planning_plan (case_id) where state = 'DRAWN_UP';

create table planning_line (
  id          uuid primary key,
  plan_id     bigint not null references planning_plan,
  position    int not null,
  kind        text not null,
  description text not null,
  dimension   text not null,
  quantity    numeric(12, 3) not null check (quantity > 0),
  unit_price  numeric(14, 0) not null check (unit_price >= 0),
  total       numeric(14, 0) not null check (total >= 0),
  channel     text not null,
  provider    text,
  planned_on  date,
  unique (plan_id, position)
);

-- Who had a hand in a revision: whoever drew it up, each time, and whoever had it signed.
create table planning_proposer (
  plan_id  bigint not null references planning_plan,
  username text not null,
  step     text not null,
  at       timestamptz not null,
  primary key (plan_id, username, step)
);
