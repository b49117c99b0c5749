-- What stands in a cell without being a value is kept as well, and in which of four ways it is none.
alter table validation.cleaning
  add column state text not null default 'read'
    check (state in ('read', 'blank', 'not_known', 'not_applicable', 'below_unit'));
comment on table validation.cleaning is 'what was not taken letter by letter: raw text and what it was read as';
comment on column validation.cleaning.value_text is 'empty where the cell holds no value';
comment on column validation.cleaning.state is 'read, or how there is no value: blank, not known (未统计), not applicable (不适用), below one unit (…)';
