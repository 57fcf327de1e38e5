-- One passage of a revision through its approval: a proposal that is decided on again has another round.
create table approval_round (
  id               bigint generated always as identity primary key,
  case_id          uuid not null references casefile_case,
  revision         int not null,
  amount           numeric(14, 0) not null,
  level            text not null,
  quorum           int not null check (quorum > 0),
  clock            int not null check (clock > 0),
  must_sign        text,
  further_seats    text,
  phase            int not null default 1,
  opened_at        timestamptz not null,
  phase_opened_at  timestamptz not null,
  reminder_at      timestamptz not null,
  reminded_at      timestamptz,
  escalate_at      timestamptz not null,
  state            text not null check (state in ('OPEN', 'APPROVED', 'RETURNED', 'REFUSED', 'CANCELLED')),
  settled_at       timestamptz,
  -- the table's version, the facts it was asked with and the rows that matched
  verdict          jsonb not null
);
create index approval_round_case on approval_round (case_id, id);
create unique index approval_round_one_open on approval_round (case_id) where state = 'OPEN';

create table approval_seat (
  id           bigint generated always as identity primary key,
  round_id     bigint not null references approval_round,
  phase        int not null,
  seat         text not null,
  role         text not null,
  -- a person who alone may fill it, because after an appeal nobody else can
  held_by      text,
  escalated_to text,
  cancelled    boolean not null default false,
  unique (round_id, phase, seat)
);

-- What people decided on their seats; one person has one seat per approval.
create table approval_decision (
  seat_id  bigint primary key references approval_seat,
  round_id bigint not null references approval_round,
  by       text not null,
  at       timestamptz not null,
  decision text not null check (decision in ('APPROVE', 'RETURN', 'REFUSE')),
  reason   text check (decision = 'APPROVE' or reason is not null),
  remark   text,
  unique (round_id, by)
);

create function approval_decision_is_final() returns trigger language plpgsql as
  $$ begin raise exception 'decisions are never changed'; end $$;
create trigger approval_decision_is_final before update or delete on approval_decision
  for each row execute function approval_decision_is_final();
