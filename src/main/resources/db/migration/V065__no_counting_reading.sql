-- Each stage asks for the readings of what was touched; the view over all that count has no reader left.
drop view validation.counting_reading;
