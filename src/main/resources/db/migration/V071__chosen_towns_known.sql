-- Which indicators choose towns came as a column that unchanged definitions would not fill: they are loaded once more.
delete from definitions.loaded where what = 'owed';
