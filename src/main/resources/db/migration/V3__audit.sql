create table audit_entry (
  id       bigint generated always as identity primary key,
  at       timestamptz not null,
  username text not null,
  address  text,
  case_id  uuid,
  event    text not null,
  step     text,
  details  jsonb not null
);
create index audit_entry_case on audit_entry (case_id, id desc);
create index audit_entry_reading on audit_entry (username, case_id, at) where event = 'CASE_READ';
create index audit_entry_at on audit_entry (at);

-- Nobody rewrites the record, not even this application.
create function audit_entry_is_final() returns trigger language plpgsql as
  $$ begin raise exception 'audit entries are never changed'; end $$;
create trigger audit_entry_is_final before update or delete on audit_entry
  for each row execute function audit_entry_is_final();

create index audit_entry_event on audit_entry (event, id desc);
create index audit_entry_username on audit_entry (username, id desc);

create trigger audit_entry_is_kept before truncate on audit_entry
  for each statement execute function audit_entry_is_final();
