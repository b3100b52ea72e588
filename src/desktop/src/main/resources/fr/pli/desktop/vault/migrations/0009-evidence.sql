-- What this workstation knows of the server's evidence log, and what did not fit.
create table log_head (
  id int primary key,
  head varchar not null
);
create table receipt_proof (
  receipt uuid primary key,
  proof varchar not null
);
create table journal_receipt (
  id uuid primary key,
  log_index bigint not null,
  receipt varchar not null
);
create table finding (
  id uuid primary key,
  at timestamp(3) with time zone not null,
  breach varchar(40) not null,
  subject varchar(60) not null,
  known varchar not null,
  shown varchar not null,
  settled_at timestamp(3) with time zone,
  settled_by varchar(200) not null
);
create index finding_subject on finding (subject, breach);
