-- Regions that were parts of Mopti and Tombouctou: nobody is sent there to visit either.
insert into monitoring_access (region, reason, from_on) values
  ('BANDIAGARA', 'INSECURITY', '2025-01-01'), ('DOUENTZA', 'INSECURITY', '2025-01-01'),
  ('TAOUDENIT', 'INSECURITY', '2025-01-01');
