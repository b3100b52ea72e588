-- What patients said about who may have their letters; the newest counts.
create table consent (
  id uuid primary key,
  at timestamp(3) with time zone not null,
  json varchar not null
);
