-- A plan revision whose money was set aside, once.
create table disbursement_grant (
  case_id     uuid not null,
  revision    int not null,
  total       numeric(14,0) not null,
  reserved_at timestamptz not null,
  primary key (case_id, revision)
);

-- A line of an approved plan, as it was approved, and how far its delivery has come.
create table disbursement_line (
  id              text primary key,
  case_id         uuid not null,
  revision        int not null,
  position        int not null,
  kind            text not null,
  description     text not null,
  channel         text,
  provider        text,
  amount          numeric(14,0) not null check (amount >= 0),
  state           text not null check (state in ('TO_SETTLE', 'IN_DELIVERY', 'SETTLED', 'FAILED', 'CANCELLED')),
  route           text check (route in ('GOODS', 'TRAINING', 'MONEY')),
  payment_channel text,
  tranches        int not null default 1 check (tranches in (1, 2)),
  received_on     date,
  changed_at      timestamptz not null,
  unique (case_id, revision, position),
  foreign key (case_id, revision) references disbursement_grant
);

-- Why a line goes the way it goes: the facts asked with, the version of the table, the rows that matched.
create table disbursement_verdict (
  id      bigint generated always as identity primary key,
  line_id text not null references disbursement_line,
  version int not null,
  facts   jsonb not null,
  rows    jsonb not null,
  at      timestamptz not null
);
create index disbursement_verdict_line on disbursement_verdict (line_id, id);

-- The money of a case in XOF. Rows are only added; the reference makes each booking happen once.
create table disbursement_entry (
  id        bigint generated always as identity primary key,
  case_id   uuid not null,
  revision  int not null,
  line_id   text not null references disbursement_line,
  kind      text not null check (kind in ('RESERVED', 'COMMITTED', 'SPENT', 'RETURNED', 'FREED')),
  amount    numeric(14,0) not null check (amount > 0),
  reference text not null unique,
  at        timestamptz not null,
  by        text not null
);
create index disbursement_entry_case on disbursement_entry (case_id, id);
create index disbursement_entry_line on disbursement_entry (line_id, id);

create function disbursement_rows_stay() returns trigger language plpgsql as $$
begin
  raise exception 'Rows of % are only added: a booking is corrected by another booking', tg_table_name;
end $$;
create trigger disbursement_entry_stays before update or delete on disbursement_entry
  for each row execute function disbursement_rows_stay();
create trigger disbursement_entry_is_not_emptied before truncate on disbursement_entry
  for each statement execute function disbursement_rows_stay();
create trigger disbursement_verdict_stays before update or delete on disbursement_verdict
  for each row execute function disbursement_rows_stay();

-- What each line holds: spent is net of what came back.
create view disbursement_balance as
  select line_id, case_id, revision,
    coalesce(sum(amount) filter (where kind = 'RESERVED'), 0)  as reserved,
    coalesce(sum(amount) filter (where kind = 'COMMITTED'), 0) as committed,
    coalesce(sum(amount) filter (where kind = 'SPENT'), 0)
      - coalesce(sum(amount) filter (where kind = 'RETURNED'), 0) as spent,
    coalesce(sum(amount) filter (where kind = 'FREED'), 0)     as freed
  from disbursement_entry group by line_id, case_id, revision;

create table disbursement_payment (
  reference      text primary key,
  case_id        uuid not null,
  line_id        text not null references disbursement_line,
  tranche        int not null,
  amount         numeric(14,0) not null check (amount > 0),
  channel        text not null,
  state          text not null check (state in ('DRAFT', 'APPROVED', 'SENT', 'CONFIRMED', 'FAILED', 'CANCELLED')),
  payee_name     text not null,
  payee_phone    text,
  payee_account  text,
  invoice_number text,
  prepared_by    text not null,
  released_by    text,
  pay_on         date,
  sent_at        timestamptz,
  received_on    date,
  verified_at    timestamptz,
  changed_at     timestamptz not null,
  unique (line_id, tranche),
  check (released_by is null or released_by <> prepared_by)
);
create unique index disbursement_payment_one_under_way on disbursement_payment (line_id)
  where state in ('DRAFT', 'APPROVED', 'SENT');
create index disbursement_payment_case on disbursement_payment (case_id);
create index disbursement_payment_list on disbursement_payment (changed_at desc, reference);
create index disbursement_payment_state on disbursement_payment (state, changed_at desc, reference);

create table disbursement_delivery (
  line_id        text primary key references disbursement_line,
  case_id        uuid not null,
  vendor         text not null,
  vendor_phone   text,
  price          numeric(14,0) not null check (price > 0),
  order_number   text,
  state          text not null check (state in ('ORDERED', 'RECEIVED', 'REJECTED', 'HANDED_OVER', 'NOT_HANDED_OVER', 'CANCELLED')),
  ordered_on     date not null,
  received_on    date,
  handed_over_on date,
  serials        text,
  changed_at     timestamptz not null
);
create index disbursement_delivery_case on disbursement_delivery (case_id);

create table disbursement_training (
  line_id    text primary key references disbursement_line,
  case_id    uuid not null,
  centre     text not null,
  course     text not null,
  state      text not null check (state in ('ENROLLED', 'COMPLETED', 'STOPPED', 'CANCELLED')),
  starts_on  date not null,
  ends_on    date not null,
  ended_on   date,
  attendance int,
  changed_at timestamptz not null
);
create index disbursement_training_case on disbursement_training (case_id);
