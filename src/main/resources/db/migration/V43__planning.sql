-- The trade that a line of help is for; an option of the form drawUpPlan.
alter table planning_line add column trade text;

-- The feasibility grid: which trade is possible where. Nothing is overwritten: the newest row of a place and a trade
-- that is in force counts. The place is a region or a cercle, by its code.
create table planning_feasibility (
  id          bigint generated always as identity primary key,
  place       text not null,
  trade       text not null,
  state       text not null check (state in ('OPEN', 'CONDITION', 'CLOSED')),
  reason      text not null,
  valid_from  date not null,
  valid_until date check (valid_until >= valid_from),
  kept_by     text not null,
  kept_at     timestamptz not null
);
create index planning_feasibility_place on planning_feasibility (place, trade, id desc);
