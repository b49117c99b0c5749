package org.urbanstat.explanation;

import java.util.HashMap;
import java.util.Map;
import org.urbanstat.linkage.ScoreFigures;
import org.urbanstat.linkage.ScoreSubject;
import org.urbanstat.linkage.ScoredValue;
import org.urbanstat.vocabulary.AreaCode;
import org.urbanstat.vocabulary.Period;

/** Figures of which one is another, that of an area and a year; all others are as they were. */
record MovedFigures(ScoreFigures figures, AreaCode area, Period period, String indicator, ScoredValue value)
        implements ScoreFigures {
    @Override
    public ScoreSubject.Year year(AreaCode asked, Period year) {
        ScoreSubject.Year found = figures.year(asked, year);
        if (!asked.equals(area) || !year.equals(period)) {
            return found;
        }
        Map<String, ScoredValue> values = new HashMap<>(found.values());
        values.put(indicator, value);
        return new ScoreSubject.Year(values, found.awaited(), found.open());
    }

    @Override
    public Map<String, String> waived(AreaCode asked, Period year) {
        return figures.waived(asked, year);
    }
}
