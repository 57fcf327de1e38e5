-- When somebody last met the person in a step of the road; contacts outside tasks are in the log.
alter table casefile_case add column last_met timestamptz;
update casefile_case c set last_met = (
  select max(a.given_at) from casefile_answer a where a.case_id = c.id and (a.step in (
    'completeRegistration', 'recordConsents', 'screenVulnerability', 'assessNeeds', 'assessSkills',
    'surveySustainability', 'planSafety', 'drawUpPlan', 'signPlan', 'talkBeforeGivingUp', 'signAgreement',
    'confirmReceipt', 'handOver', 'resurveySustainability', 'talkBeforeExit', 'informOfRefusal')
    or (a.step = 'contactReturnee' and a.answers ->> 'reached' = 'true')
    or (a.step = 'searchReturnee' and a.answers ->> 'foundAgain' = 'true')));
create index casefile_case_responsible on casefile_case (responsible, status, opened_at desc, id);
