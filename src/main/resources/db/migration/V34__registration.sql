-- The people of a household, as told at registration; whoever returned too has a case of their own, linked here.
create table casefile_household_member (
  id          bigint generated always as identity primary key,
  case_id     uuid not null references casefile_case,
  given_name  text not null,
  family_name text not null,
  sex         text check (sex in ('M', 'F')),
  birth_year  int,
  relation    text,
  travelled   boolean not null,
  linked_case uuid references casefile_case,
  unique (case_id, linked_case)
);
create index casefile_household_member_linked on casefile_household_member (linked_case) where linked_case is not null;
create index casefile_return_family on casefile_return (flight, family_group) where family_group is not null;

-- For a child the guardian answers, and the child says whether it agrees too.
alter table intake_consent
  add column guardian     text,
  add column child_assent boolean;
