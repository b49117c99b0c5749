-- What an indicator is to reach, by the policy that holds at the end of the period.
insert into definitions.target (indicator_code, period, target_value, target_comparison)
values (:indicator, :period, :value, :comparison);
