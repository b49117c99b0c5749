-- What was believed of a figure, the oldest first; an open end is what is believed at the moment that is asked about.
select h.period, h.value, h.known_from, h.known_to, h.from_release, h.to_release, h.policy_code
from mart.figure_history h
where h.figure = ? and h.area_code = ? and (? = '' or h.period = ?)
order by h.period collate "C", h.policy_code collate "C", h.from_release
