-- Yields the returns that said what an earlier revision had said when they came: they stay without a number, even where
-- that revision was withdrawn since. {run} is a number.
select u.submission_id, u.form_code, u.period, u.town_code, {run} as run_id, false as is_trial
from validation.unchanged_return u
where u.run_id <= {run} and not u.is_trial
