-- What people corrected, so that the next letter that is printed alike is read right.
create table lesson (
  id uuid primary key,
  topic varchar(20) not null,
  cue varchar(400) not null,
  wording varchar(64) not null,
  words varchar(400) not null,
  letter uuid not null,
  choice varchar(2000) not null,
  label varchar(400) not null,
  instead varchar not null,
  times int not null,
  changes int not null,
  taught_at timestamp(3) with time zone not null,
  taught_by varchar(400) not null,
  uses int not null,
  used_at timestamp(3) with time zone,
  constraint lesson_cue unique (topic, cue)
);
create index lesson_wording on lesson (wording);
