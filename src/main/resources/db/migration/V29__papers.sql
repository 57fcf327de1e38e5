-- cause names the event that asked for the paper, so that one event issues one paper; item the part of the subject.
create table papers_paper (
  id           uuid primary key,
  subject_kind text not null,
  subject_id   uuid not null,
  kind         text not null,
  item         text not null,
  version      int not null,
  bilingual    boolean not null,
  large        boolean not null,
  name         text not null,
  cause        text not null unique,
  reason       text,
  issued_by    text not null,
  issued_at    timestamptz not null,
  template     text not null,
  size         bigint not null,
  sha256       text not null,
  unique (subject_kind, subject_id, kind, item, version)
);

-- Apart from the rest, so that lists never touch it.
create table papers_content (
  paper_id uuid primary key references papers_paper,
  content  bytea not null
);
alter table papers_content alter column content set storage external;

-- What was handed to a person stays as it was.
create function papers_paper_is_final() returns trigger language plpgsql as
  $$ begin raise exception 'papers are never changed'; end $$;
create trigger papers_paper_is_final before update on papers_paper
  for each row execute function papers_paper_is_final();
create trigger papers_content_is_final before update on papers_content
  for each row execute function papers_paper_is_final();
