-- One row per open task, written by the engine's task events in the engine's own transaction.
create table worklist_task (
  id                    text primary key,
  case_id               uuid not null,
  case_number           text not null,
  person                text not null,
  process_definition_id text not null,
  process_instance_id   text not null,
  step                  text not null,
  name_fr               text not null,
  name_en               text not null,
  stage                 text,
  office                text not null,
  organisation          text not null,
  role                  text not null,
  -- roles that it was passed on to, the latest last; its own role stays
  passed_to             text[] not null default '{}',
  seat                  text,
  assignee              text,
  priority              int not null,
  due                   timestamptz not null,
  created               timestamptz not null,
  on_hold               boolean not null default false
);
create index worklist_task_queue on worklist_task (due, id);
create index worklist_task_office on worklist_task (office, role, due, id);
create index worklist_task_organisation on worklist_task (organisation, role, due, id);
create index worklist_task_assignee on worklist_task (assignee, due, id);
create index worklist_task_case on worklist_task (case_id);

-- Who finished a task, or by whose act it fell away: what the second of two people is told.
create table worklist_done (
  id       text primary key,
  case_id  uuid not null,
  step     text not null,
  role     text not null,
  by       text not null,
  at       timestamptz not null,
  finished boolean not null
);
create index worklist_done_case on worklist_done (case_id);

create table worklist_draft (
  task_id  text not null references worklist_task on delete cascade,
  username text not null,
  answers  jsonb not null,
  -- by the clock of the device, but never before the draft that the person saw there
  typed_at timestamptz not null,
  primary key (task_id, username)
);
