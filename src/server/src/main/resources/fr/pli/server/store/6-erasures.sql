-- What was erased: whose word it was, and the bytes. The message, its receipts and the log stay.
create table erasure (
  message uuid not null references message (id),
  mailbox uuid not null references mailbox (id),
  at bigint not null,
  primary key (message, mailbox)
);
create table erased_document (
  sha256 varchar(64) primary key references document (sha256),
  at bigint not null,
  destroyed boolean not null
);
-- When bytes were taken in; 0 for those of former days, until they are first looked at.
alter table document add column taken bigint default 0 not null;
create index document_taken on document (taken);
create index message_document on message (sha256);
