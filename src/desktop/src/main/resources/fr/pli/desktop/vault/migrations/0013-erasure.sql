-- What was erased: documents that are to be destroyed, letters whose copy on the server is to be
-- erased, and since when each letter is without content.
create table doomed_document (
  document varchar(64) primary key
);
create table owed_erasure (
  message uuid primary key
);
create table erased_letter (
  letter uuid primary key,
  at timestamp(3) with time zone not null,
  cause varchar(40) not null,
  who varchar(200) not null
);
-- One row: whether rows were erased that older pages of this file still hold.
create table vault_residue (
  owed int not null
);
insert into vault_residue values (0);
