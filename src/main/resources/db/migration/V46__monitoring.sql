-- What an officer makes of red flags, and why; flags that tell of violence or distress are for protection staff.
alter table monitoring_verdict drop constraint monitoring_verdict_action_check;
update monitoring_verdict set action = 'WATCH' where action = 'CONTINUE';
alter table monitoring_verdict
  add constraint monitoring_verdict_action_check check (action in ('WATCH', 'HELP', 'REPLAN', 'PROTECTION')),
  add column reason text;
update monitoring_verdict set matched = (
  select jsonb_agg(flag || jsonb_build_object('readers',
    case when flag ->> 'flag' in ('THREAT', 'DISTRESS') then 'PROTECTION' else 'ALL' end))
  from jsonb_array_elements(matched) as flag)
where matched <> '[]';

alter table monitoring_rule
  add column with_satisfaction boolean not null default false;
update monitoring_rule set with_satisfaction = true where month = 6;

-- How content people are with each kind of help, each question a row; not shown to those whom they judge.
create table monitoring_satisfaction (
  contact_id bigint not null references monitoring_contact,
  question   text not null,
  answer     text not null check (answer in ('VERY_SATISFIED', 'SATISFIED', 'NEUTRAL', 'DISSATISFIED',
    'VERY_DISSATISFIED', 'NOT_APPLICABLE')),
  by         text not null,
  at         timestamptz not null,
  primary key (contact_id, question)
);
