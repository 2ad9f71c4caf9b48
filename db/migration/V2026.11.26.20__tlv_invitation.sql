-- An expert is invited and answers before there is anything to read. Who was asked earlier had nothing to answer.
alter table app.tlv_advice
    add column invitation  text not null default 'ACCEPTED' check (invitation in ('INVITED','ACCEPTED','DECLINED')),
    add column invited_on  date,
    add column answered_on date,
    add column refusal     text check (refusal in ('ABSENT','NOT_INDEPENDENT','NOT_MY_FIELD','NO_TIME')),
    add column replaced_on date,
    add constraint tlv_advice_refusal check ((invitation = 'DECLINED') = (refusal is not null)),
    add constraint tlv_advice_accepted check (signed_on is null or invitation = 'ACCEPTED'),
    add constraint tlv_advice_replaced check (replaced_on is null or invitation = 'DECLINED');
alter table app.tlv_advice alter column invitation drop default;
