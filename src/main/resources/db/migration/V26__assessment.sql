-- The sustainability survey as an instrument: its questions, what each answer counts, and how much each question weighs.
-- A new wording or scale is a new version; a new way of weighing is a new weight set. Nothing is changed in place.
create table assessment_instrument (
  code    text not null,
  version int not null,
  primary key (code, version)
);

create table assessment_item (
  instrument         text not null,
  instrument_version int not null,
  code               text not null,
  position           int not null,
  dimension          text not null check (dimension in ('ECONOMIC', 'SOCIAL', 'PSYCHOSOCIAL')),
  -- the key of the question in the forms
  question           text not null,
  primary key (instrument, instrument_version, code),
  unique (instrument, instrument_version, question),
  foreign key (instrument, instrument_version) references assessment_instrument
);

-- What an answer counts, from 0 (worst) to 1 (best); null: it counts neither for nor against the person.
create table assessment_answer (
  instrument         text not null,
  instrument_version int not null,
  item               text not null,
  answer             text not null,
  points             numeric(3, 2) check (points between 0 and 1),
  primary key (instrument, instrument_version, item, answer),
  foreign key (instrument, instrument_version, item) references assessment_item
);

create table assessment_weight_set (
  code               text not null,
  version            int not null,
  instrument         text not null,
  instrument_version int not null,
  -- the share of a dimension's questions that must count, else the dimension is not computable
  least_answered     numeric(3, 2) not null check (least_answered between 0 and 1),
  -- weights of ours, not those of an official table
  demonstration      boolean not null,
  in_force_from      date not null,
  primary key (code, version),
  foreign key (instrument, instrument_version) references assessment_instrument
);

create table assessment_item_weight (
  weight_set         text not null,
  weight_set_version int not null,
  item               text not null,
  weight             numeric(12, 6) not null check (weight > 0),
  primary key (weight_set, weight_set_version, item),
  foreign key (weight_set, weight_set_version) references assessment_weight_set
);

create table assessment_dimension_weight (
  weight_set         text not null,
  weight_set_version int not null,
  dimension          text not null check (dimension in ('ECONOMIC', 'SOCIAL', 'PSYCHOSOCIAL')),
  weight             numeric(12, 6) not null check (weight > 0),
  primary key (weight_set, weight_set_version, dimension),
  foreign key (weight_set, weight_set_version) references assessment_weight_set
);

-- One interview, its answers as they were given: the psychosocial ones are protection data.
create table assessment_survey (
  id                  bigint generated always as identity primary key,
  case_id             uuid not null references casefile_case,
  task_id             text not null unique,
  round               int not null,
  occasion            text not null check (occasion in ('BASELINE', 'FOLLOW_UP')),
  instrument          text not null,
  instrument_version  int not null,
  mode                text not null,
  answers             jsonb not null,
  surveyed_on         date not null,
  surveyed_by         text not null,
  recorded_at         timestamptz not null,
  unique (case_id, round),
  foreign key (instrument, instrument_version) references assessment_instrument
);
comment on column assessment_survey.answers is 'Protection data: the psychosocial answers';

-- The scores of an interview under one weight set, from 0 to 1 with four decimals; null: not computable.
create table assessment_score (
  id                 bigint generated always as identity primary key,
  survey_id          bigint not null references assessment_survey,
  weight_set         text not null,
  weight_set_version int not null,
  economic           numeric(5, 4),
  social             numeric(5, 4),
  psychosocial       numeric(5, 4),
  composite          numeric(5, 4),
  verdict            jsonb not null,
  -- the version of the process whose table of bands judged it
  process_definition text not null,
  scored_at          timestamptz not null,
  unique (survey_id, weight_set, weight_set_version),
  foreign key (weight_set, weight_set_version) references assessment_weight_set
);

-- New weights add scores; what was once told of a person stays as it was told.
create function assessment_score_is_final() returns trigger language plpgsql as
  $$ begin raise exception 'scores are never changed'; end $$;
create trigger assessment_score_is_final before update or delete on assessment_score
  for each row execute function assessment_score_is_final();

insert into assessment_instrument values ('SUSTAINABILITY', 1);

insert into assessment_item (instrument, instrument_version, code, position, dimension, question) values
  ('SUSTAINABILITY', 1, 'E1', 1, 'ECONOMIC', 'economicSituation'),
  ('SUSTAINABILITY', 1, 'E2', 2, 'ECONOMIC', 'foodReduced'),
  ('SUSTAINABILITY', 1, 'E3', 3, 'ECONOMIC', 'canBorrow'),
  ('SUSTAINABILITY', 1, 'E4', 4, 'ECONOMIC', 'borrowing'),
  ('SUSTAINABILITY', 1, 'E5', 5, 'ECONOMIC', 'debtBurden'),
  ('SUSTAINABILITY', 1, 'E6', 6, 'ECONOMIC', 'jobAccess'),
  ('SUSTAINABILITY', 1, 'E7', 7, 'ECONOMIC', 'worksNow'),
  ('SUSTAINABILITY', 1, 'E8', 8, 'ECONOMIC', 'productiveAssets'),
  ('SUSTAINABILITY', 1, 'E9', 9, 'ECONOMIC', 'seeksWork'),
  ('SUSTAINABILITY', 1, 'S1', 10, 'SOCIAL', 'housingAccess'),
  ('SUSTAINABILITY', 1, 'S2', 11, 'SOCIAL', 'housingStandard'),
  ('SUSTAINABILITY', 1, 'S3', 12, 'SOCIAL', 'educationAccess'),
  ('SUSTAINABILITY', 1, 'S4', 13, 'SOCIAL', 'childrenInSchool'),
  ('SUSTAINABILITY', 1, 'S5', 14, 'SOCIAL', 'justiceAccess'),
  ('SUSTAINABILITY', 1, 'S6', 15, 'SOCIAL', 'holdsIdentityPaper'),
  ('SUSTAINABILITY', 1, 'S7', 16, 'SOCIAL', 'documentAccess'),
  ('SUSTAINABILITY', 1, 'S8', 17, 'SOCIAL', 'waterAccess'),
  ('SUSTAINABILITY', 1, 'S9', 18, 'SOCIAL', 'healthAccess'),
  ('SUSTAINABILITY', 1, 'S10', 19, 'SOCIAL', 'careQuality'),
  ('SUSTAINABILITY', 1, 'P1', 20, 'PSYCHOSOCIAL', 'socialEvents'),
  ('SUSTAINABILITY', 1, 'P2', 21, 'PSYCHOSOCIAL', 'supportNetwork'),
  ('SUSTAINABILITY', 1, 'P3', 22, 'PSYCHOSOCIAL', 'belonging'),
  ('SUSTAINABILITY', 1, 'P4', 23, 'PSYCHOSOCIAL', 'safetyOutside'),
  ('SUSTAINABILITY', 1, 'P5', 24, 'PSYCHOSOCIAL', 'familyTension'),
  ('SUSTAINABILITY', 1, 'P6', 25, 'PSYCHOSOCIAL', 'discrimination'),
  ('SUSTAINABILITY', 1, 'P7', 26, 'PSYCHOSOCIAL', 'distressSigns'),
  ('SUSTAINABILITY', 1, 'P8', 27, 'PSYCHOSOCIAL', 'wantsPsychologicalHelp'),
  ('SUSTAINABILITY', 1, 'P9', 28, 'PSYCHOSOCIAL', 'ableToStay');

insert into assessment_answer (instrument, instrument_version, item, answer, points)
select 'SUSTAINABILITY', 1, item, answer, points
from (values
  ('{E1}', 'VERY_SATISFIED', 1),
  ('{E1}', 'SATISFIED', 0.75),
  ('{E1}', 'NEUTRAL', 0.5),
  ('{E1}', 'DISSATISFIED', 0.25),
  ('{E1}', 'VERY_DISSATISFIED', 0),
  ('{E2,E4,P5,P6,P7}', 'NEVER', 1),
  ('{E2,E4,P5,P6,P7}', 'RARELY', 0.75),
  ('{E2,E4,P5,P6,P7}', 'SOMETIMES', 0.5),
  ('{E2,E4,P5,P6,P7}', 'OFTEN', 0.25),
  ('{E2,E4,P5,P6,P7}', 'VERY_OFTEN', 0),
  ('{E3,E7,S6}', 'YES', 1),
  ('{E3,E7,S6}', 'NO', 0),
  ('{E5}', 'NO_DEBT', 1),
  ('{E5}', 'SPENDING_LARGER', 0.5),
  ('{E5}', 'DEBT_LARGER', 0),
  ('{E6,S1,S2,S3,S5,S7,S8,S9,S10}', 'VERY_GOOD', 1),
  ('{E6,S1,S2,S3,S5,S7,S8,S9,S10}', 'GOOD', 0.75),
  ('{E6,S1,S2,S3,S5,S7,S8,S9,S10}', 'FAIR', 0.5),
  ('{E6,S1,S2,S3,S5,S7,S8,S9,S10}', 'POOR', 0.25),
  ('{E6,S1,S2,S3,S5,S7,S8,S9,S10}', 'VERY_POOR', 0),
  ('{E8}', 'LAND', 1),
  ('{E8}', 'ANIMALS', 1),
  ('{E8}', 'TREES', 1),
  ('{E8}', 'BUILDINGS', 1),
  ('{E8}', 'VEHICLE', 1),
  ('{E8}', 'TOOLS', 1),
  ('{E8}', 'OTHER', 1),
  ('{E8}', 'NONE', 0),
  ('{E9,P8}', 'NO', 1),
  ('{E9,P8}', 'YES', 0),
  ('{S4}', 'ALL', 1),
  ('{S4}', 'SOME', 0.5),
  ('{S4}', 'NONE', 0),
  ('{P1}', 'VERY_OFTEN', 1),
  ('{P1}', 'OFTEN', 0.75),
  ('{P1}', 'SOMETIMES', 0.5),
  ('{P1}', 'RARELY', 0.25),
  ('{P1}', 'NEVER', 0),
  ('{P2}', 'VERY_STRONG', 1),
  ('{P2}', 'STRONG', 0.75),
  ('{P2}', 'FAIR', 0.5),
  ('{P2}', 'WEAK', 0.25),
  ('{P2}', 'VERY_WEAK', 0),
  ('{P3}', 'STRONGLY_AGREE', 1),
  ('{P3}', 'AGREE', 0.75),
  ('{P3}', 'NEUTRAL', 0.5),
  ('{P3}', 'DISAGREE', 0.25),
  ('{P3}', 'STRONGLY_DISAGREE', 0),
  ('{P4}', 'ALWAYS_SAFE', 1),
  ('{P4}', 'MOSTLY_SAFE', 0.75),
  ('{P4}', 'SOMETIMES_SAFE', 0.5),
  ('{P4}', 'UNSAFE', 0.25),
  ('{P4}', 'VERY_UNSAFE', 0),
  ('{P9}', 'YES', 1),
  ('{P9}', 'WISH_TO_LEAVE', 0.5),
  ('{P9}', 'NEED_TO_LEAVE', 0),
  ('{E1,E2,E3,E4,E5,E6,E7,E8,E9,S1,S2,S3,S4,S5,S6,S7,S8,S9,S10,P1,P2,P3,P4,P5,P6,P7,P8,P9}', 'DONT_KNOW', null),
  ('{E1,E2,E3,E4,E5,E6,E7,E8,E9,S1,S2,S3,S4,S5,S6,S7,S8,S9,S10,P1,P2,P3,P4,P5,P6,P7,P8,P9}', 'NO_ANSWER', null),
  ('{E1,E2,E3,E4,E5,E6,E7,E8,E9,S1,S2,S3,S4,S5,S6,S7,S8,S9,S10,P1,P2,P3,P4,P5,P6,P7,P8,P9}', 'NOT_APPLICABLE', null)
) as scale (items, answer, points), unnest(cast(items as text[])) as item;

-- Every question weighs the same, and so does every dimension: for demonstration, until an official table is loaded.
insert into assessment_weight_set values ('DEMO-EQUAL', 1, 'SUSTAINABILITY', 1, 0.70, true, date '2025-01-01');
insert into assessment_item_weight (weight_set, weight_set_version, item, weight)
select 'DEMO-EQUAL', 1, code, 1 from assessment_item where instrument = 'SUSTAINABILITY' and instrument_version = 1;
insert into assessment_dimension_weight (weight_set, weight_set_version, dimension, weight) values
  ('DEMO-EQUAL', 1, 'ECONOMIC', 1), ('DEMO-EQUAL', 1, 'SOCIAL', 1), ('DEMO-EQUAL', 1, 'PSYCHOSOCIAL', 1);
