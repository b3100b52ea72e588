-- Dispatches of which a later receipt came before that of their acceptance, which is still to be
-- asked for: the answer to the submission was lost.
alter table dispatch add column overtaken boolean default false not null;
update dispatch set overtaken = true
  where envelope is not null
    and exists (select 1 from dispatch_move m where m.dispatch = dispatch.id
      and m.state = 'accepted' and m.cause like 'receipt:%' and m.cause <> 'receipt:accepted')
    and not exists (select 1 from dispatch_move m where m.dispatch = dispatch.id
      and m.cause = 'late:accepted');
create index dispatch_overtaken on dispatch (overtaken);
