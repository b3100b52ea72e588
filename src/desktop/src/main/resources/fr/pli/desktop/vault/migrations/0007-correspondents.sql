-- The practice's own view of the directory: favourites, groups, contacts that no directory has.
create table favourite (
  directory_key varchar primary key
);
create table correspondent_group (
  id uuid primary key,
  name varchar(100) not null
);
create table group_member (
  group_id uuid not null,
  place int not null,
  directory_key varchar not null,
  primary key (group_id, place)
);
create table own_contact (
  id uuid primary key,
  json varchar not null
);
