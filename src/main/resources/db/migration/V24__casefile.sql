alter table casefile_person drop column search;

-- What a case is found by, beside what a search asks of each case that it finds, so that it reads one small table.
-- Written with the case; a start writes the rows that are missing or of an older making.
create table casefile_search (
  case_id      uuid primary key references casefile_case,
  office       text not null,
  organisation text not null,
  opened_at    timestamptz not null,
  -- the words of the person's and the father's names, each in the one spelling of it, and the year of birth
  names        text[] not null,
  -- number, phone, document and flight, small letters and digits only, each ended by a space
  codes        text not null,
  version      int not null
);
-- fastupdate would save work when writing, and let every search read the list of what is pending
create index casefile_search_names on casefile_search using gin (names) with (fastupdate = off);
create index casefile_search_codes on casefile_search using gin (codes gin_trgm_ops) with (fastupdate = off);
create index casefile_search_newest on casefile_search (opened_at desc, case_id);
create index casefile_search_office on casefile_search (office, opened_at desc, case_id);
create index casefile_search_organisation on casefile_search (organisation, opened_at desc, case_id);
