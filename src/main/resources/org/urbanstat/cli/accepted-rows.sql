-- The rows in force of one town's return for one period, in the order of the sheet. {view} is the form's fact view; its
-- columns are the form file's, so the star is the contract here.
select f.*
from mart.{view} f
where f.town_code = ? and f.period = ?
order by f.sheet_row, f.unit_code collate "C"
