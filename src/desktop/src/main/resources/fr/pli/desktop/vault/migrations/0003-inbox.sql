-- Received letters and the acknowledgements that are still owed to the server.
create table received (
  id uuid primary key,
  state varchar(20) not null,
  announced_at timestamp(3) with time zone not null,
  blob varchar(64) not null,
  bytes bigint not null,
  envelope varchar(64),
  document varchar(64),
  sha256 varchar(64) not null,
  sheet varchar,
  search_text varchar,
  sender varchar(400) not null,
  suite varchar(20) not null,
  reason varchar(60) not null,
  filed_to varchar(1000) not null
);
create index received_state on received (state, announced_at);
create table owed_acknowledgement (
  message uuid not null,
  event varchar(20) not null,
  primary key (message, event)
);
