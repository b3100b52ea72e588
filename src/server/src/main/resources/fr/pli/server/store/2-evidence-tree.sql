-- The evidence log as a Merkle tree (RFC 9162): hashes of complete subtrees, and the signed heads.
-- The tree takes the place of the former hash chain, of which nobody outside held a head.
alter table evidence drop column chain;
alter table evidence rename column dispatch to subject;
alter table evidence alter column statement set data type varchar(8000);
create table tree_node (
  level int not null,
  place bigint not null,
  hash varchar(64) not null,
  primary key (level, place)
);
create table tree_head (
  size bigint primary key,
  content varchar(4000) not null
);
-- The last head of each workstation's journal, with its receipt.
create table journal_head (
  device uuid primary key references device (id),
  handover varchar(2000) not null,
  receipt varchar(16000) not null
);
