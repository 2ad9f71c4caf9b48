-- Accession to the modelconvenant (privacy.md A.1): nothing is changed, a correction replaces the row before it.
create table app.convenant_accession (
    id              uuid        primary key,
    organisation_id uuid        not null references app.identity_organisation,
    replaces        uuid        unique references app.convenant_accession,
    request         uuid        not null unique,             -- the same form sent twice is recorded once
    signed_on       date        not null,
    from_on         date        not null,
    until_on        date,                                    -- first day without it; null: no end
    signed_by       uuid        references app.identity_organisation,  -- who signed for it, under a written volmacht
    mandate_on      date,
    form_name       text        not null check (length(form_name) <= 200),
    form_sha256     text        check (form_sha256 ~ '^[0-9a-f]{64}$'),
    dpia_on         date,
    advised_on      date,
    advice          text        not null check (length(advice) <= 4000),
    recorded_by     uuid        not null,
    recorded_at     timestamptz not null,
    check (until_on is null or until_on > from_on),
    check ((signed_by is null) = (mandate_on is null)),
    check (signed_by is null or signed_by <> organisation_id),
    check ((advised_on is null) = (advice = ''))
);
comment on table app.convenant_accession is
    'Who takes part in the modelconvenant, from when until when, on which signature. Append only. Kept 5 years after the end: it explains who could be let into a case (AVG 5 lid 2); recorded_by is an administrator''s id.';
create index convenant_accession_by_organisation on app.convenant_accession (organisation_id);

insert into app.convenant_accession (id, organisation_id, request, signed_on, from_on, until_on, form_name, advice,
    recorded_by, recorded_at)
select gen_random_uuid(), id, gen_random_uuid(), convenant_signed_on, convenant_from, convenant_until, '', '',
    '00000000-0000-0000-0000-000000000000', now()
from app.identity_organisation where convenant_from is not null;

alter table app.identity_organisation drop column convenant_signed_on, drop column convenant_from,
    drop column convenant_until;

-- What holds of it: a school location takes part by its own accession or by that of its board.
create function app.convenant_held(sought uuid) returns table (from_on date, until_on date) language sql stable as
$$
select a.from_on, coalesce(a.until_on, date 'infinity')
from app.identity_organisation o
join app.convenant_accession a on a.organisation_id = o.id or a.organisation_id = o.parent
where o.id = sought
  and not exists (select from app.convenant_accession later where later.replaces = a.id)
$$;

create function app.convenant_in_force(sought uuid, day date) returns boolean language sql stable as
$$ select exists (select from app.convenant_held(sought) held where held.from_on <= day and held.until_on > day) $$;

-- The first day without it, for a party that takes part on that day or did before; infinity: no end; null: it never did.
create function app.convenant_until(sought uuid, day date) returns date language sql stable as
$$
with recursive held as (select * from app.convenant_held(sought)),
    stretch (until_on) as (
        select until_on from held where from_on <= day and until_on > day
        union
        select held.until_on from held join stretch on held.from_on <= stretch.until_on
            and held.until_on > stretch.until_on)
select coalesce((select max(until_on) from stretch), (select max(until_on) from held where until_on <= day))
$$;

do $$
declare
    receiver text;
begin
    for receiver in
        select distinct grantee from information_schema.role_table_grants
        where table_schema = 'app' and table_name = 'convenant_accession' and grantee not in (current_user, 'PUBLIC')
    loop
        execute format('revoke update, delete, truncate on app.convenant_accession from %I', receiver);
    end loop;
end
$$;
