-- The clock stands still on any of the grounds of Awb 4:15, each with who must act; a notice of default starts the penalty.
alter table app.tlv_suspension
    add column ground text not null default 'SUPPLEMENT'
        check (ground in ('SUPPLEMENT', 'AGREED_IN_WRITING', 'ATTRIBUTABLE_TO_APPLICANT', 'FORCE_MAJEURE')),
    add column party  text not null default 'APPLICANT' check (party in ('APPLICANT', 'SWV', 'OTHER'));
comment on column app.tlv_suspension.asked is 'what is to be supplemented, or why the clock stands still';
comment on table app.tlv_suspension is
    'When the decision term of an application stood still, and why (Awb 4:5, 4:15). Kept with the application.';

alter table app.tlv_application add column default_notice_on date;
comment on column app.tlv_application.default_notice_on is
    'Day the swv received the written notice of default (Awb 4:17); the penalty is counted from it.';
