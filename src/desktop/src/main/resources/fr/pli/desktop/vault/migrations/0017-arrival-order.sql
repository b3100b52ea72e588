-- With the id, so that the next letters to be fetched or opened are found without sorting all.
drop index received_state;
create index received_state on received (state, announced_at, id);
-- Each time its numbers run out, a sequence commits on its own: of many letters, 32 were too few.
alter table owed_acknowledgement alter column seq set cache 1000;
alter table owed_entry alter column seq set cache 1000;
