-- What came with a letter, kept before the letter itself: known by its place and its bytes.
create table letter_companion (
  sha256 varchar(64) not null,
  folder varchar(1000) not null,
  file_name varchar(400) not null,
  place int not null,
  name varchar(400) not null,
  document varchar(64) not null,
  apart boolean not null,
  primary key (sha256, folder, file_name, place)
);
