-- One row per recipient and channel, its moves and its receipts.
create table dispatch (
  id uuid primary key,
  letter uuid not null,
  recipient varchar not null,
  role varchar(4) not null,
  channel varchar(20) not null,
  option varchar not null,
  state varchar(20) not null,
  held_until timestamp(3) with time zone not null,
  created_at timestamp(3) with time zone not null,
  since timestamp(3) with time zone not null,
  reason varchar(60) not null,
  detail varchar(400) not null,
  simulated boolean not null,
  attempts int not null,
  next_attempt timestamp(3) with time zone not null,
  envelope varchar(64),
  envelope_sha256 varchar(64) not null,
  envelope_size bigint not null,
  upload_offset bigint not null,
  replaced_by uuid
);
create index dispatch_letter on dispatch (letter);
create index dispatch_state on dispatch (state, next_attempt);
create table dispatch_move (
  seq bigint generated always as identity primary key,
  dispatch uuid not null,
  at timestamp(3) with time zone not null,
  state varchar(20) not null,
  cause varchar(100) not null,
  who varchar(200) not null
);
create index dispatch_move_dispatch on dispatch_move (dispatch, seq);
create table dispatch_receipt (
  id uuid primary key,
  dispatch uuid not null,
  at timestamp(3) with time zone not null,
  receipt varchar not null
);
create index dispatch_receipt_dispatch on dispatch_receipt (dispatch, at);
