create table reference_holiday (
  date     date primary key,
  name_fr  text not null,
  name_en  text not null,
  movable  boolean not null default false
);
comment on table reference_holiday is
  'Days that are not worked in Mali (law 05-040 of 22 July 2005). An office may change them.';
comment on column reference_holiday.movable is
  'Depends on the moon and is announced shortly before: the date is a forecast, to be corrected when it is announced.';

create table reference_place (
  code    text primary key,
  kind    text not null check (kind in ('REGION', 'CERCLE', 'COMMUNE')),
  parent  text references reference_place,
  name    text not null
);
create index reference_place_parent on reference_place (parent);

insert into reference_holiday (date, name_fr, name_en)
select make_date(year, month, day), name_fr, name_en
  from generate_series(2025, 2028) as year,
       (values (1, 1, 'Nouvel An', 'New Year''s Day'),
               (1, 20, 'Fête de l''Armée', 'Army Day'),
               (3, 26, 'Journée des Martyrs', 'Martyrs'' Day'),
               (5, 1, 'Fête du Travail', 'Labour Day'),
               (5, 25, 'Journée de l''Afrique', 'Africa Day'),
               (9, 22, 'Fête de l''Indépendance', 'Independence Day'),
               (12, 25, 'Noël', 'Christmas Day')) as fixed (month, day, name_fr, name_en);

insert into reference_holiday (date, name_fr, name_en) values
  ('2025-04-21', 'Lundi de Pâques', 'Easter Monday'),
  ('2026-04-06', 'Lundi de Pâques', 'Easter Monday'),
  ('2027-03-29', 'Lundi de Pâques', 'Easter Monday'),
  ('2028-04-17', 'Lundi de Pâques', 'Easter Monday');

insert into reference_holiday (date, name_fr, name_en, movable) values
  ('2025-03-31', 'Korité', 'Eid al-Fitr', true),
  ('2026-03-20', 'Korité', 'Eid al-Fitr', true),
  ('2027-03-10', 'Korité', 'Eid al-Fitr', true),
  ('2028-02-27', 'Korité', 'Eid al-Fitr', true),
  ('2025-06-06', 'Tabaski', 'Eid al-Adha', true),
  ('2026-05-27', 'Tabaski', 'Eid al-Adha', true),
  ('2027-05-17', 'Tabaski', 'Eid al-Adha', true),
  ('2028-05-05', 'Tabaski', 'Eid al-Adha', true),
  ('2025-09-05', 'Maouloud', 'Mawlid', true),
  ('2026-08-26', 'Maouloud', 'Mawlid', true),
  ('2027-08-15', 'Maouloud', 'Mawlid', true),
  ('2028-08-03', 'Maouloud', 'Mawlid', true),
  ('2025-09-12', 'Baptême du Prophète', 'Prophet''s Baptism', true),
  ('2026-09-02', 'Baptême du Prophète', 'Prophet''s Baptism', true),
  ('2027-08-22', 'Baptême du Prophète', 'Prophet''s Baptism', true),
  ('2028-08-10', 'Baptême du Prophète', 'Prophet''s Baptism', true);

-- The regions of 2023; cercles keep the region that papers and manifests still name them under.
insert into reference_place (code, kind, parent, name) values
  ('KAYES', 'REGION', null, 'Kayes'),
  ('KOULIKORO', 'REGION', null, 'Koulikoro'),
  ('SIKASSO', 'REGION', null, 'Sikasso'),
  ('SEGOU', 'REGION', null, 'Ségou'),
  ('MOPTI', 'REGION', null, 'Mopti'),
  ('TOMBOUCTOU', 'REGION', null, 'Tombouctou'),
  ('GAO', 'REGION', null, 'Gao'),
  ('KIDAL', 'REGION', null, 'Kidal'),
  ('MENAKA', 'REGION', null, 'Ménaka'),
  ('TAOUDENIT', 'REGION', null, 'Taoudénit'),
  ('BAMAKO', 'REGION', null, 'Bamako'),
  ('BOUGOUNI', 'REGION', null, 'Bougouni'),
  ('DIOILA', 'REGION', null, 'Dioïla'),
  ('NIORO', 'REGION', null, 'Nioro'),
  ('KOUTIALA', 'REGION', null, 'Koutiala'),
  ('KITA', 'REGION', null, 'Kita'),
  ('NARA', 'REGION', null, 'Nara'),
  ('BANDIAGARA', 'REGION', null, 'Bandiagara'),
  ('SAN', 'REGION', null, 'San'),
  ('DOUENTZA', 'REGION', null, 'Douentza');

insert into reference_place (code, kind, parent, name) values
  ('KAYES.KAYES', 'CERCLE', 'KAYES', 'Kayes'),
  ('KAYES.BAFOULABE', 'CERCLE', 'KAYES', 'Bafoulabé'),
  ('KAYES.DIEMA', 'CERCLE', 'KAYES', 'Diéma'),
  ('KAYES.KENIEBA', 'CERCLE', 'KAYES', 'Kéniéba'),
  ('KAYES.KITA', 'CERCLE', 'KAYES', 'Kita'),
  ('KAYES.NIORO', 'CERCLE', 'KAYES', 'Nioro'),
  ('KAYES.YELIMANE', 'CERCLE', 'KAYES', 'Yélimané'),
  ('KOULIKORO.KOULIKORO', 'CERCLE', 'KOULIKORO', 'Koulikoro'),
  ('KOULIKORO.BANAMBA', 'CERCLE', 'KOULIKORO', 'Banamba'),
  ('KOULIKORO.DIOILA', 'CERCLE', 'KOULIKORO', 'Dioïla'),
  ('KOULIKORO.KANGABA', 'CERCLE', 'KOULIKORO', 'Kangaba'),
  ('KOULIKORO.KATI', 'CERCLE', 'KOULIKORO', 'Kati'),
  ('KOULIKORO.KOLOKANI', 'CERCLE', 'KOULIKORO', 'Kolokani'),
  ('KOULIKORO.NARA', 'CERCLE', 'KOULIKORO', 'Nara'),
  ('SIKASSO.SIKASSO', 'CERCLE', 'SIKASSO', 'Sikasso'),
  ('SIKASSO.BOUGOUNI', 'CERCLE', 'SIKASSO', 'Bougouni'),
  ('SIKASSO.KADIOLO', 'CERCLE', 'SIKASSO', 'Kadiolo'),
  ('SIKASSO.KOLONDIEBA', 'CERCLE', 'SIKASSO', 'Kolondiéba'),
  ('SIKASSO.KOUTIALA', 'CERCLE', 'SIKASSO', 'Koutiala'),
  ('SIKASSO.YANFOLILA', 'CERCLE', 'SIKASSO', 'Yanfolila'),
  ('SIKASSO.YOROSSO', 'CERCLE', 'SIKASSO', 'Yorosso'),
  ('SEGOU.SEGOU', 'CERCLE', 'SEGOU', 'Ségou'),
  ('SEGOU.BAROUELI', 'CERCLE', 'SEGOU', 'Barouéli'),
  ('SEGOU.BLA', 'CERCLE', 'SEGOU', 'Bla'),
  ('SEGOU.MACINA', 'CERCLE', 'SEGOU', 'Macina'),
  ('SEGOU.NIONO', 'CERCLE', 'SEGOU', 'Niono'),
  ('SEGOU.SAN', 'CERCLE', 'SEGOU', 'San'),
  ('SEGOU.TOMINIAN', 'CERCLE', 'SEGOU', 'Tominian'),
  ('MOPTI.MOPTI', 'CERCLE', 'MOPTI', 'Mopti'),
  ('MOPTI.BANDIAGARA', 'CERCLE', 'MOPTI', 'Bandiagara'),
  ('MOPTI.BANKASS', 'CERCLE', 'MOPTI', 'Bankass'),
  ('MOPTI.DJENNE', 'CERCLE', 'MOPTI', 'Djenné'),
  ('MOPTI.DOUENTZA', 'CERCLE', 'MOPTI', 'Douentza'),
  ('MOPTI.KORO', 'CERCLE', 'MOPTI', 'Koro'),
  ('MOPTI.TENENKOU', 'CERCLE', 'MOPTI', 'Ténenkou'),
  ('MOPTI.YOUWAROU', 'CERCLE', 'MOPTI', 'Youwarou'),
  ('TOMBOUCTOU.TOMBOUCTOU', 'CERCLE', 'TOMBOUCTOU', 'Tombouctou'),
  ('TOMBOUCTOU.DIRE', 'CERCLE', 'TOMBOUCTOU', 'Diré'),
  ('TOMBOUCTOU.GOUNDAM', 'CERCLE', 'TOMBOUCTOU', 'Goundam'),
  ('TOMBOUCTOU.GOURMA_RHAROUS', 'CERCLE', 'TOMBOUCTOU', 'Gourma-Rharous'),
  ('TOMBOUCTOU.NIAFUNKE', 'CERCLE', 'TOMBOUCTOU', 'Niafunké'),
  ('GAO.GAO', 'CERCLE', 'GAO', 'Gao'),
  ('GAO.ALMOUSTARAT', 'CERCLE', 'GAO', 'Almoustarat'),
  ('GAO.ANSONGO', 'CERCLE', 'GAO', 'Ansongo'),
  ('GAO.BOUREM', 'CERCLE', 'GAO', 'Bourem'),
  ('KIDAL.KIDAL', 'CERCLE', 'KIDAL', 'Kidal'),
  ('KIDAL.ABEIBARA', 'CERCLE', 'KIDAL', 'Abeïbara'),
  ('KIDAL.TESSALIT', 'CERCLE', 'KIDAL', 'Tessalit'),
  ('KIDAL.TIN_ESSAKO', 'CERCLE', 'KIDAL', 'Tin-Essako'),
  ('MENAKA.MENAKA', 'CERCLE', 'MENAKA', 'Ménaka'),
  ('MENAKA.ANDERAMBOUKANE', 'CERCLE', 'MENAKA', 'Andéramboukane'),
  ('MENAKA.INEKAR', 'CERCLE', 'MENAKA', 'Inékar'),
  ('MENAKA.TIDERMENE', 'CERCLE', 'MENAKA', 'Tidermène'),
  ('TAOUDENIT.TAOUDENIT', 'CERCLE', 'TAOUDENIT', 'Taoudénit'),
  ('TAOUDENIT.ACHOURATT', 'CERCLE', 'TAOUDENIT', 'Achouratt'),
  ('TAOUDENIT.AL_OURCHE', 'CERCLE', 'TAOUDENIT', 'Al-Ourche'),
  ('TAOUDENIT.ARAOUANE', 'CERCLE', 'TAOUDENIT', 'Araouane'),
  ('TAOUDENIT.BOU_DJEBEHA', 'CERCLE', 'TAOUDENIT', 'Boû Djébéha'),
  ('TAOUDENIT.FOUM_ALBA', 'CERCLE', 'TAOUDENIT', 'Foum-Alba'),
  ('BAMAKO.BAMAKO', 'CERCLE', 'BAMAKO', 'Bamako');

insert into reference_place (code, kind, parent, name) values
  ('BAMAKO.BAMAKO.COMMUNE_I', 'COMMUNE', 'BAMAKO.BAMAKO', 'Commune I'),
  ('BAMAKO.BAMAKO.COMMUNE_II', 'COMMUNE', 'BAMAKO.BAMAKO', 'Commune II'),
  ('BAMAKO.BAMAKO.COMMUNE_III', 'COMMUNE', 'BAMAKO.BAMAKO', 'Commune III'),
  ('BAMAKO.BAMAKO.COMMUNE_IV', 'COMMUNE', 'BAMAKO.BAMAKO', 'Commune IV'),
  ('BAMAKO.BAMAKO.COMMUNE_V', 'COMMUNE', 'BAMAKO.BAMAKO', 'Commune V'),
  ('BAMAKO.BAMAKO.COMMUNE_VI', 'COMMUNE', 'BAMAKO.BAMAKO', 'Commune VI'),
  ('GAO.ANSONGO.ANSONGO', 'COMMUNE', 'GAO.ANSONGO', 'Ansongo'),
  ('GAO.GAO.GAO', 'COMMUNE', 'GAO.GAO', 'Gao'),
  ('KAYES.BAFOULABE.MAHINA', 'COMMUNE', 'KAYES.BAFOULABE', 'Mahina'),
  ('KAYES.KAYES.KAYES', 'COMMUNE', 'KAYES.KAYES', 'Kayes'),
  ('KAYES.KITA.KITA', 'COMMUNE', 'KAYES.KITA', 'Kita'),
  ('KAYES.NIORO.NIORO_DU_SAHEL', 'COMMUNE', 'KAYES.NIORO', 'Nioro du Sahel'),
  ('KAYES.YELIMANE.YELIMANE', 'COMMUNE', 'KAYES.YELIMANE', 'Yélimané'),
  ('KOULIKORO.BANAMBA.BANAMBA', 'COMMUNE', 'KOULIKORO.BANAMBA', 'Banamba'),
  ('KOULIKORO.KATI.KATI', 'COMMUNE', 'KOULIKORO.KATI', 'Kati'),
  ('KOULIKORO.NARA.NARA', 'COMMUNE', 'KOULIKORO.NARA', 'Nara'),
  ('MOPTI.BANDIAGARA.BANDIAGARA', 'COMMUNE', 'MOPTI.BANDIAGARA', 'Bandiagara'),
  ('MOPTI.MOPTI.MOPTI', 'COMMUNE', 'MOPTI.MOPTI', 'Mopti'),
  ('SIKASSO.KOUTIALA.KOUTIALA', 'COMMUNE', 'SIKASSO.KOUTIALA', 'Koutiala'),
  ('SIKASSO.SIKASSO.SIKASSO', 'COMMUNE', 'SIKASSO.SIKASSO', 'Sikasso'),
  ('SEGOU.NIONO.NIONO', 'COMMUNE', 'SEGOU.NIONO', 'Niono'),
  ('SEGOU.SEGOU.SEGOU', 'COMMUNE', 'SEGOU.SEGOU', 'Ségou'),
  ('TOMBOUCTOU.NIAFUNKE.NIAFUNKE', 'COMMUNE', 'TOMBOUCTOU.NIAFUNKE', 'Niafunké'),
  ('TOMBOUCTOU.TOMBOUCTOU.TOMBOUCTOU', 'COMMUNE', 'TOMBOUCTOU.TOMBOUCTOU', 'Tombouctou');
