-- The warnings in spite of which a plan goes on, each with its line and what was written about it.
create table planning_override_warning (
  plan_id  bigint not null references planning_override on delete cascade,
  position int not null,
  code     text not null,
  line     int,
  detail   text,
  primary key (plan_id, position)
);
insert into planning_override_warning (plan_id, position, code)
  select o.plan_id, c.position, c.code
  from planning_override o, unnest(string_to_array(o.codes, ',')) with ordinality as c (code, position);
alter table planning_override drop column codes;
