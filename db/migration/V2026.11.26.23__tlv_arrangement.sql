-- What a swv has arranged for a kind of tlv, with its dates: who may decide on it, and of which professions it asks experts.
-- Without an arrangement everybody with the role decides, and every profession that the law names can be asked.
create table app.tlv_arrangement (
    id         uuid        primary key,
    swv_id     uuid        not null references app.identity_organisation,
    kind       text        not null check (kind in ('SBO','SO','VSO','PRO','LWOO')),
    person     uuid,
    profession text,
    from_on    date        not null,
    until_on   date,
    set_by     uuid        not null,
    set_at     timestamptz not null,
    check ((person is null) <> (profession is null)),
    check (until_on is null or until_on >= from_on)
);
comment on table app.tlv_arrangement is
    'Mandates to decide (Awb 10:3) and professions of experts that a swv asks, by kind and day. Staff data; kept for good, as it explains who could decide; ground AVG art. 5 lid 2 (accountability).';
create index tlv_arrangement_by_swv on app.tlv_arrangement (swv_id, kind);
