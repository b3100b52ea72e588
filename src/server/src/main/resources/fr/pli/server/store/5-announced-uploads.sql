-- What an upload will be, so that a workstation that lost its place finds it again.
alter table upload add column announced varchar(64) default '' not null;
