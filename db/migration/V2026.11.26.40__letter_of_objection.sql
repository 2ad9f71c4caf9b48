-- The letters about an objection have the swv's own words too.
alter table app.letter_text drop constraint letter_text_kind_check;
alter table app.letter_text add constraint letter_text_kind_check check (kind in ('DECISION', 'REPAIR', 'EXTENSION',
    'NOT_PROCESSED', 'FORWARDED', 'NOT_COMPETENT', 'OBJECTION_ACKNOWLEDGED', 'OBJECTION_DEFECTIVE', 'OBJECTION_LBT',
    'OBJECTION_HEARING', 'OBJECTION_ADJOURNED', 'OBJECTION_DECISION'));
