create table intake_arrival (
  id                    uuid primary key,
  flight                text,
  arrived_on            date not null,
  modality              text not null,
  office                text not null,
  organisation          text not null,
  uploaded_by           text not null,
  uploaded_at           timestamptz not null,
  file_name             text not null,
  file_sha256           text not null,
  titles                jsonb not null,
  row_count             int not null,
  accepted              int not null,
  already_known         int not null,
  suspected_duplicates  int not null,
  refused               int not null
);
create index intake_arrival_latest on intake_arrival (uploaded_at desc, id desc);

-- One person who was accepted; the case follows in a transaction of its own.
create table intake_row (
  arrival_id            uuid not null references intake_arrival,
  row                   int not null,
  identity_key          text not null,
  name_key              text not null,
  sending_reference     text,
  family_name           text not null,
  given_name            text not null,
  sex                   text not null,
  birth_date            date not null,
  birth_date_estimated  boolean not null,
  nationality           text,
  father_name           text,
  mother_name           text,
  region                text,
  cercle                text,
  commune               text,
  phone                 text,
  language              text,
  host_country          text,
  id_document           text,
  id_number             text,
  family_group          text,
  medical_flag          boolean not null,
  vulnerability_flags   text,
  suspected_duplicate   boolean not null default false,
  case_id               uuid,
  case_number           text,
  opened_at             timestamptz,
  tries                 int not null default 0,
  next_try_at           timestamptz not null,
  primary key (arrival_id, row)
);
-- The same person under the same reference is taken once, however often and in whatever file, also by two uploads at once.
create unique index intake_row_identity on intake_row (identity_key);
create index intake_row_name on intake_row (name_key, sex);
create index intake_row_to_open on intake_row (next_try_at, arrival_id, row) where case_id is null;
create unique index intake_row_case on intake_row (case_id);
comment on column intake_row.medical_flag is 'Protection data';
comment on column intake_row.vulnerability_flags is 'Protection data: the codes of the manifest, parted by semicolons';

-- A row as the file had it, so that whoever mends it need not search.
create table intake_refused_row (
  arrival_id  uuid not null references intake_arrival,
  row         int not null,
  cells       jsonb not null,
  faults      jsonb not null,
  primary key (arrival_id, row)
);
