-- Who is away is not asked for advice.
create table app.tlv_expert_absence (
    user_id  uuid primary key,
    from_on  date not null,
    until_on date not null,
    check (until_on >= from_on)
);
comment on table app.tlv_expert_absence is
    'When an expert of a swv is away and is not asked for advice. Staff data, without a reason; replaced by the next, kept while the appointment lasts.';
