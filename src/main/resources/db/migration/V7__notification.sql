-- Mails to send, written in the transaction of what they tell of.
create table notification_mail (
  id         bigint generated always as identity primary key,
  -- what the mail is about and for whom: the same thing is never told twice
  key        text not null unique,
  message_id text not null unique,
  kind       text not null,
  username   text not null,
  address    text not null,
  language   text not null,
  subject    text not null,
  -- both empty once an invitation is sent: its link is a secret
  text       text not null,
  html       text not null,
  queued_at  timestamptz not null,
  state      text not null check (state in ('QUEUED', 'SENT', 'FAILED')),
  attempts   int not null default 0,
  next_try   timestamptz,
  last_error text,
  sent_at    timestamptz
);
create index notification_mail_waiting on notification_mail (next_try) where state = 'QUEUED';
create index notification_mail_state on notification_mail (state, id desc);

-- Tasks just opened, of which nobody was told yet.
create table notification_opened (
  task_id text primary key,
  at      timestamptz not null
);

-- When a person was last told of new work, and when the next digest is due.
create table notification_digest (
  username text primary key,
  last_at  timestamptz,
  due_at   timestamptz
);
create index notification_digest_due on notification_digest (due_at) where due_at is not null;

create table notification_digest_task (
  username text not null references notification_digest,
  task_id  text not null,
  primary key (username, task_id)
);

-- When a daily round is due next; one row per round.
create table notification_round (
  name   text primary key,
  due_at timestamptz not null
);
