-- Orders to workstations to destroy what they hold, and when they said that they did.
create table wipe_order (
  device uuid primary key references device (id),
  ordered bigint not null,
  done bigint
);
-- Signing certificates that a workstation had before it renewed its keys.
create table former_signing (
  device uuid not null references device (id),
  certificate varchar(8000) not null,
  valid_until bigint not null
);
