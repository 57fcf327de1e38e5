create table access_organisation (
  code    text primary key check (code ~ '^[A-Z][A-Z0-9_]{1,31}$'),
  name    text not null,
  partner boolean not null
);
create table access_organisation_region (
  organisation text not null references access_organisation,
  region       text not null,
  primary key (organisation, region)
);
create index access_organisation_region_region on access_organisation_region (region);

create table access_office (
  code text primary key,
  name text not null
);

insert into access_organisation (code, name, partner) values ('IOM', 'OIM', false);
insert into access_office (code, name) values
  ('BAMAKO', 'Bamako'), ('KAYES', 'Kayes'), ('MOPTI', 'Mopti'), ('GAO', 'Gao'), ('TOMBOUCTOU', 'Tombouctou');

-- stamp grows whenever sessions and remembered passwords of the person must end
create table access_person (
  username        text primary key check (username ~ '^[a-z0-9][a-z0-9._-]{1,63}$'),
  display_name    text not null,
  email           text not null,
  language        text not null check (language in ('fr', 'en')),
  organisation    text not null references access_organisation,
  office          text not null references access_office,
  all_offices     boolean not null,
  seat            text check (seat in ('IOM', 'DGME', 'NGO', 'FINANCE')),
  active          boolean not null,
  stamp           bigint not null,
  password_hash   text,
  invitation_hash text unique,
  invited_until   timestamptz,
  created_at      timestamptz not null,
  last_sign_in    timestamptz
);
create index access_person_name on access_person (display_name, username);

create table access_role (
  username text not null references access_person,
  role     text not null,
  primary key (username, role)
);
create index access_role_role on access_role (role);

-- the name that was tried is kept as a digest: people type passwords into the wrong field
create table access_sign_in_attempt (
  subject text not null,
  address text not null,
  at      timestamptz not null
);
create index access_sign_in_attempt_address on access_sign_in_attempt (address, at);
create index access_sign_in_attempt_subject on access_sign_in_attempt (subject, at);
create index access_sign_in_attempt_at on access_sign_in_attempt (at);

-- the tables of Spring Session, in the shape that its own script gives them
create table spring_session (
  primary_id            char(36) not null,
  session_id            char(36) not null,
  creation_time         bigint not null,
  last_access_time      bigint not null,
  max_inactive_interval int not null,
  expiry_time           bigint not null,
  principal_name        varchar(100),
  constraint spring_session_pk primary key (primary_id)
);
create unique index spring_session_ix1 on spring_session (session_id);
create index spring_session_ix2 on spring_session (expiry_time);
create index spring_session_ix3 on spring_session (principal_name);

create table spring_session_attributes (
  session_primary_id char(36) not null,
  attribute_name     varchar(200) not null,
  attribute_bytes    bytea not null,
  constraint spring_session_attributes_pk primary key (session_primary_id, attribute_name),
  constraint spring_session_attributes_fk foreign key (session_primary_id)
    references spring_session (primary_id) on delete cascade
);
