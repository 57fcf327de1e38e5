-- What is noted outside tasks, for good: nothing is overwritten, a correction adds and names the first entry.
create table casefile_note (
  id         bigint generated always as identity primary key,
  case_id    uuid not null references casefile_case,
  corrects   bigint references casefile_note,
  protection boolean not null,
  body       text not null,
  by         text not null,
  at         timestamptz not null
);
create index casefile_note_case on casefile_note (case_id, id);

-- Each contact with the person and each try, with what was planned next.
create table casefile_contact (
  id       bigint generated always as identity primary key,
  case_id  uuid not null references casefile_case,
  corrects bigint references casefile_contact,
  held_on  date not null,
  how      text not null check (how in ('CALL', 'VISIT', 'OFFICE', 'OTHER_PERSON')),
  reached  boolean not null,
  said     text,
  next_on  date,
  by       text not null,
  at       timestamptz not null
);
create index casefile_contact_case on casefile_contact (case_id, id);

-- What holds now: of each contact the last correction; root is the entry that was corrected.
create view casefile_contact_now as
select distinct on (case_id, coalesce(corrects, id)) coalesce(corrects, id) as root, k.*
from casefile_contact k order by case_id, coalesce(corrects, id), id desc;
