-- R-TLV-11: a tlv that another will follow holds, and can be used, until the day on which the other begins.
alter table app.tlv add column replaced_from date;
comment on column app.tlv.replaced_from is 'From which day another number holds in its place; null: none.';
drop index app.tlv_one_holds;
create unique index tlv_one_holds on app.tlv (application_id)
    where status in ('ISSUED', 'ACTIVE', 'DORMANT') and replaced_from is null;
create index tlv_replaced on app.tlv (replaced_from) where status in ('ISSUED', 'ACTIVE', 'DORMANT') and replaced_from is not null;

-- Those that ended ahead of their day did so too early.
update app.tlv t
set status = case when exists (select from app.tlv_use u where u.tlv_id = t.id and u.left_on is null) then 'ACTIVE' else 'ISSUED' end,
    replaced_from = ended_on + 1, ended_on = null
where status = 'SUPERSEDED' and ended_on >= current_date;
