-- One row: how many transactions are behind this database, and whether it is still to be filled again.
create table vault_commit (
  commits bigint not null,
  owes_replay int not null
);
insert into vault_commit values (0, 0);
