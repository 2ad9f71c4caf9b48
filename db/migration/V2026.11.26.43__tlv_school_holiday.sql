-- When the schools of a swv are closed: no advice is given then (R-TLV-09).
create table app.tlv_school_holiday (
    id               uuid primary key,
    swv_organisation uuid not null,
    name             text not null check (name <> ''),
    from_on          date not null,
    until_on         date not null,
    check (until_on >= from_on)
);
comment on table app.tlv_school_holiday is
    'School holidays of a swv''s region, for its forecast of renewals. No pupil data; kept until the swv removes them.';
create index tlv_school_holiday_by_swv on app.tlv_school_holiday (swv_organisation, from_on);
