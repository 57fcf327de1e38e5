-- Trusted since PostgreSQL 13: whoever owns the database may create it, no superuser is needed.
create extension if not exists pg_trgm;

-- The words of names that Sira has met, under all that a slip of the pen leaves of them.
create table reference_name (
  near text collate "C" not null,
  word text not null,
  key  text not null
);
create index reference_name_near on reference_name (near);
comment on table reference_name is 'Words met in names of people, for a search that forgives spelling. Of nobody in particular.';
