-- case_id is null for a file that belongs to no single case; about then says what it belongs to.
create table documents_document (
  id           uuid primary key,
  case_id      uuid,
  about        text,
  task_id      text,
  step         text,
  role         text,
  name         text not null,
  content_type text not null,
  size         bigint not null,
  sha256       text not null,
  uploaded_by  text not null,
  at           timestamptz not null,
  confidential boolean not null
);
create index documents_document_case on documents_document (case_id, at desc);

-- Apart from the rest, so that lists never touch it.
create table documents_content (
  document_id uuid primary key references documents_document,
  content     bytea not null
);
alter table documents_content alter column content set storage external;
