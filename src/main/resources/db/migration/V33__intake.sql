-- What is said to a person who is asked for a consent. An office changes a text by adding rows with the next version.
create table intake_consent_text (
  version    int not null,
  code       text not null check (code in ('C1', 'C2', 'C3', 'C4', 'C5', 'C6', 'C7', 'C8')),
  language   text not null check (language in ('fr', 'en')),
  text       text not null,
  valid_from date not null,
  primary key (version, code, language)
);

insert into intake_consent_text (version, code, language, valid_from, text) values
  (1, 'C1', 'fr', '2025-01-01', 'Pour vous aider, nous notons qui vous êtes, votre retour, vos besoins et l''aide reçue. Nous gardons ces informations cinq ans après la fin de l''aide. Vous pouvez les voir, les faire corriger et retirer votre accord. Sans cet accord, nous ne pouvons pas ouvrir de plan d''aide ; l''aide à l''arrivée reste due.'),
  (1, 'C2', 'fr', '2025-01-01', 'Une ONG partenaire travaille dans votre région. Si vous acceptez, elle voit votre dossier et peut vous suivre près de chez vous. Si vous refusez, l''OIM vous suit elle-même.'),
  (1, 'C3', 'fr', '2025-01-01', 'Si vous acceptez, nous pouvons transmettre votre nom aux services de l''État (DGME, mécanisme national de référencement). Si vous refusez, cela ne change rien à l''aide.'),
  (1, 'C4', 'fr', '2025-01-01', 'Ceux qui financent l''aide reçoivent des chiffres sans nom. Si vous acceptez, ils peuvent aussi connaître votre nom. Si vous refusez, cela ne change rien à l''aide.'),
  (1, 'C5', 'fr', '2025-01-01', 'Si vous acceptez, une photo de vous ou votre histoire peut servir à faire connaître l''aide. Si vous refusez, cela ne change rien à l''aide.'),
  (1, 'C6', 'fr', '2025-01-01', 'Si vous acceptez, nous pouvons vous appeler ou vous écrire par SMS. Si vous refusez, nous vous verrons au bureau ou chez vous ; cela ne change rien à l''aide.'),
  (1, 'C7', 'fr', '2025-01-01', 'Si vous acceptez, vos réponses peuvent servir, sans votre nom, à des enquêtes et à des études. Si vous refusez, cela ne change rien à l''aide.'),
  (1, 'C8', 'fr', '2025-01-01', 'Si vous acceptez, une photo d''identité ou une empreinte peut servir à vous reconnaître. Si vous refusez, nous vous reconnaîtrons autrement.'),
  (1, 'C1', 'en', '2025-01-01', 'To help you, we note who you are, your return, your needs and the help you receive. We keep this for five years after the help has ended. You can see it, have it corrected and take back your agreement. Without it, we cannot open a plan of help; the help on arrival is still yours.'),
  (1, 'C2', 'en', '2025-01-01', 'A partner NGO works in your region. If you agree, it sees your file and can follow you up close to home. If you refuse, IOM follows you up itself.'),
  (1, 'C3', 'en', '2025-01-01', 'If you agree, we may give your name to government services (DGME, national referral mechanism). If you refuse, nothing changes in the help.'),
  (1, 'C4', 'en', '2025-01-01', 'Those who fund the help receive figures without names. If you agree, they may also learn your name. If you refuse, nothing changes in the help.'),
  (1, 'C5', 'en', '2025-01-01', 'If you agree, a photo of you or your story may be used to make the help known. If you refuse, nothing changes in the help.'),
  (1, 'C6', 'en', '2025-01-01', 'If you agree, we may call you or send you text messages. If you refuse, we meet at the office or at your home; nothing changes in the help.'),
  (1, 'C7', 'en', '2025-01-01', 'If you agree, your answers may serve surveys and studies, without your name. If you refuse, nothing changes in the help.'),
  (1, 'C8', 'en', '2025-01-01', 'If you agree, an ID photo or a fingerprint may serve to recognise you. If you refuse, we shall recognise you in another way.');

-- How it was explained, and the version of the texts that the person heard or read; statements from before know neither.
alter table intake_consent
  add column explanation text check (explanation in ('ORAL', 'READ', 'BOTH')),
  add column text_version int;

-- Two answers of form F1 that are protection data stand with the screening, whose readers are protection staff.
alter table intake_screening
  add column detained     text check (detained in ('YES', 'NO', 'NO_ANSWER')),
  add column debt_owed_to text;
