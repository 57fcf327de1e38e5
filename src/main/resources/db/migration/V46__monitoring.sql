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
