-- Outgoing letters until they are approved, and the trace of their moves.
create table letter (
  id uuid primary key,
  state varchar(20) not null,
  folder varchar(1000) not null,
  file_name varchar(400) not null,
  document varchar(64),
  bytes bigint not null,
  sha256 varchar(64) not null,
  taken_at timestamp(3) with time zone not null,
  reason varchar(60) not null,
  same_as uuid,
  reading varchar,
  sheet varchar
);
create index letter_state on letter (state, taken_at);
create index letter_sha256 on letter (sha256);
create index letter_path on letter (folder, file_name);
create table letter_move (
  seq bigint generated always as identity primary key,
  letter uuid not null,
  at timestamp(3) with time zone not null,
  state varchar(20) not null,
  reason varchar(60) not null,
  who varchar(200) not null
);
create index letter_move_letter on letter_move (letter, seq);
-- What the journal still has to learn, written with the event itself.
create table owed_entry (
  seq bigint generated always as identity primary key,
  json varchar not null
);
