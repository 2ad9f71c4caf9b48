create table app.region_education (
    location_id uuid        not null references app.identity_organisation (id),
    school_type text        not null check (school_type in ('PRIMARY', 'SBO', 'SO', 'SO_VSO', 'VSO', 'VO', 'PRO', 'CLUSTER_1_2', 'MBO')),
    recorded_by uuid        not null,
    recorded_at timestamptz not null,
    primary key (location_id, school_type)
);
comment on table app.region_education is
    'The education that a school location gives, from the register of DUO or an administrator: a tlv can be used only '
    'where its kind of education is given (WEC art. 40). Public data, no persons; kept as long as the location.';
