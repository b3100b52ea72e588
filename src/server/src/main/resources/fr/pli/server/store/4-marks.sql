-- What workstations of a practice told each other; what they were told is in change_entry.
create table mark (
  id uuid primary key,
  message uuid not null references message (id),
  device uuid not null references device (id),
  content varchar(4000) not null
);
