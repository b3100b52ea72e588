-- Where the change feed stands, who can be reached in the network, and receipts that prove nothing.
create table sync_cursor (
  id int primary key,
  cursor varchar(400) not null,
  seq bigint not null,
  last_sync timestamp(3) with time zone
);
create table member (
  mailbox uuid primary key,
  json varchar not null
);
create table refused_receipt (
  seq bigint not null,
  dispatch varchar(60) not null,
  at timestamp(3) with time zone not null,
  reason varchar(60) not null
);
