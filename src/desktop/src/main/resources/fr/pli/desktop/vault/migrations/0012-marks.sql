-- What the workstations of a practice did with its letters, as the server has it, and what this one
-- did that has not come back from the server yet. How a letter stands is the first, then the second.
alter table received add column assigned_to varchar(200) default '' not null;
create table letter_mark (
  message uuid primary key,
  state varchar(20) not null,
  assigned_to varchar(200) not null
);
create table owed_mark (
  seq bigint generated always as identity primary key,
  id uuid not null unique,
  message uuid not null,
  kind varchar(20) not null,
  content varchar(200) not null,
  who varchar(200) not null,
  sent boolean not null
);
create index owed_mark_message on owed_mark (message, seq);
-- Numbers that were missing from the change feed.
create table feed_gap (
  expected bigint not null,
  came bigint not null,
  at timestamp(3) with time zone not null,
  lost boolean not null,
  primary key (expected, came, lost)
);
