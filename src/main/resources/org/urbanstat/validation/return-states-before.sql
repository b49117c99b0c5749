-- Keeps, until the transaction ends, what was believed of every return of touched towns before it is judged anew.
create temporary table return_state_before on commit drop as
select s.form_code, s.period, s.town_code, s.status, s.revision, s.revision_in_force
from pipeline.touched_area a
join validation.return_state s on s.town_code = a.area_code;
