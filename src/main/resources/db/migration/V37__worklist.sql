-- Whoever opens a task must see before calling that the person has died.
alter table worklist_task add column deceased boolean not null default false;
update worklist_task t set deceased = true from casefile_case c
where c.id = t.case_id and 'DECEASED' in (c.ending_reason, c.close_reason);
