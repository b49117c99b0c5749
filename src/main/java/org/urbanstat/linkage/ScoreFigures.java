package org.urbanstat.linkage;

import java.util.Map;
import org.urbanstat.vocabulary.AreaCode;
import org.urbanstat.vocabulary.Period;

/** The indicators that scores are made of, of counties and of towns. */
public interface ScoreFigures {
    ScoreSubject.Year year(AreaCode area, Period period);

    /** Why targets are not demanded of the area, by indicator. */
    Map<String, String> waived(AreaCode area, Period period);
}
