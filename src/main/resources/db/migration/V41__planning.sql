-- The plan as form F6 asks for it: goals by dimension, who helps and when, the worth of the person's own part, and each
-- risk with its answer.
alter table planning_plan
  add column goal_economic     text,
  add column goal_social       text,
  add column goal_psychosocial text,
  add column own_worth         numeric(14, 0) check (own_worth >= 0);

alter table planning_line
  -- INTERNAL: the programme gives it; REFERRAL: a partner does
  add column source      text not null default 'INTERNAL' check (source in ('INTERNAL', 'REFERRAL')),
  add column starts_on   date,
  add column ends_on     date,
  add column responsible text;

create table planning_risk (
  plan_id  bigint not null references planning_plan,
  position int not null,
  risk     text not null,
  answer   text,
  primary key (plan_id, position)
);

insert into planning_risk (plan_id, position, risk) select id, 1, risks from planning_plan where risks is not null;
alter table planning_plan drop column risks;
