-- Standard SQL, so that PostgreSQL can run it too. Instants are milliseconds since 1970.
create table setting (
  name varchar(60) primary key,
  content varchar(200) not null
);
create table mailbox (
  id uuid primary key,
  name varchar(200) not null,
  town varchar(200) not null,
  finess varchar(20) not null,
  last_seq bigint not null
);
create table person (
  mailbox uuid not null references mailbox (id),
  name varchar(200) not null,
  title varchar(20) not null,
  rpps varchar(20) not null,
  role varchar(20) not null,
  primary key (mailbox, name, rpps)
);
create table invitation (
  id varchar(8) primary key,
  proof varchar(64) not null,
  guest varchar(4000) not null,
  expires bigint not null,
  wrong_tries int not null,
  used boolean not null
);
create table device (
  id uuid primary key,
  mailbox uuid not null references mailbox (id),
  name varchar(200) not null,
  administrator boolean not null,
  signing varchar(8000) not null,
  sealing varchar(8000) not null,
  hybrid varchar(16000),
  enrolled bigint not null,
  seen bigint not null,
  valid_until bigint not null,
  revoked bigint
);
create index device_mailbox on device (mailbox);
create table document (
  sha256 varchar(64) primary key,
  size bigint not null
);
create table document_reader (
  sha256 varchar(64) not null references document (sha256),
  mailbox uuid not null references mailbox (id),
  primary key (sha256, mailbox)
);
create table upload (
  id uuid primary key,
  mailbox uuid not null references mailbox (id),
  started bigint not null,
  sha256 varchar(64)
);
create table message (
  id uuid primary key,
  sender uuid not null references mailbox (id),
  device uuid not null references device (id),
  channel varchar(20) not null,
  recipient uuid references mailbox (id),
  sha256 varchar(64) not null references document (sha256),
  size bigint not null,
  receipt varchar(16000) not null
);
create table acknowledgement (
  message uuid not null references message (id),
  event varchar(20) not null,
  device uuid not null references device (id),
  signature varchar(400) not null,
  primary key (message, event)
);
create table change_entry (
  mailbox uuid not null references mailbox (id),
  seq bigint not null,
  kind varchar(20) not null,
  about varchar(40) not null,
  at bigint not null,
  content varchar(16000) not null,
  primary key (mailbox, seq)
);
create table dispatch (
  message uuid primary key references message (id),
  memo varchar(2000) not null,
  attempts int not null,
  next_at bigint,
  done boolean not null
);
create index dispatch_due on dispatch (next_at);
create table evidence (
  entry bigint primary key,
  dispatch uuid not null,
  event varchar(20) not null,
  statement varchar(4000) not null,
  signature varchar(400) not null,
  chain varchar(64) not null
);
create table directory_entry (
  issue bigint not null,
  entry_key varchar(400) not null,
  content varchar(16000) not null,
  primary key (issue, entry_key)
);
create table directory_word (
  issue bigint not null,
  word varchar(60) not null,
  entry_key varchar(400) not null,
  primary key (issue, word, entry_key)
);
