-- An area from which a target is not demanded.
insert into definitions.target_waiver (indicator_code, area_code, period, reason)
values (:indicator, :area, :period, :reason)
on conflict do nothing;
