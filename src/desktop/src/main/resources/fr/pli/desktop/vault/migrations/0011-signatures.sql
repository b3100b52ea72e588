-- Letters that are complete and wait for their doctor, and who each trace row was done for.
create table letter_prepared (
  letter uuid primary key,
  at timestamp(3) with time zone not null,
  who varchar(200) not null
);
alter table letter_move add column signer varchar(200) default '' not null;
alter table dispatch_move add column signer varchar(200) default '' not null;
-- What a person was typing on a sheet when the desk locked.
create table review_draft (
  person varchar(100) primary key,
  json varchar not null
);
