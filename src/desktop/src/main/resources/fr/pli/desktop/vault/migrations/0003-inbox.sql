-- Received letters and the acknowledgements that are still owed to the server.
create table received (
  id uuid primary key,
  state varchar(20) not null,
  announced_at timestamp(3) with time zone not null,
  blob varchar(64) not null,
  blob_size bigint not null,
  envelope varchar(64),
  document varchar(64),
  bytes bigint not null,
  sha256 varchar(64) not null,
  sheet varchar,
  sender varchar(400) not null,
  suite varchar(20) not null,
  reason varchar(60) not null,
  filed_to varchar(1000) not null
);
-- Apart, so that listing letters does not read their words.
create table received_text (
  id uuid primary key,
  text varchar not null,
  search_text varchar not null
);
create index received_state on received (state, announced_at);
-- A paid acknowledgement stays, so that it is never owed twice.
create table owed_acknowledgement (
  seq bigint generated always as identity primary key,
  message uuid not null,
  event varchar(20) not null,
  paid boolean not null,
  unique (message, event)
);
