-- Where the change feed stands, and who can be reached in the network.
create table sync_cursor (
  id int primary key,
  cursor varchar(400) not null,
  last_sync timestamp(3) with time zone
);
create table member (
  mailbox uuid primary key,
  json varchar not null
);
create table member_person (
  number varchar(20) not null,
  mailbox uuid not null,
  primary key (number, mailbox)
);
