-- Who brought a received letter to the server, as the server stated it, and which workstation signed
-- it. Both are unknown of letters that came before.
alter table received add column acceptance varchar;
alter table received add column signer uuid;
-- Workstations of the network that were shut out, as the list of members has them.
create table shut_out (
  device uuid primary key,
  at timestamp(3) with time zone not null
);
