package org.urbanstat.explanation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.urbanstat.database.SqlFile;
import org.urbanstat.explanation.MovementPart.Cause;
import org.urbanstat.vocabulary.AreaCode;
import org.urbanstat.vocabulary.Fraction;
import org.urbanstat.vocabulary.Period;

/**
 * Why residents are not as many as the registered: residents = registered − away + incoming + pending, but for those
 * abroad. The effect of the denominators is linear in their difference, so it falls into exact parts.
 */
record PeopleAway(
        @Nullable BigDecimal away,
        @Nullable BigDecimal incoming,
        @Nullable BigDecimal pending) {
    private static final SqlFile PEOPLE = SqlFile.beside(PeopleAway.class, "people-away");

    static PeopleAway of(JdbcClient mart, AreaCode area, Period period) {
        return mart.sql(PEOPLE.text())
                .param("period", period.text())
                .param("area", area.digits())
                .query(PeopleAway.class)
                .single();
    }

    /** The effect of the denominators, in as many parts as the form gives; what is left is a part too. */
    List<MovementPart> parts(TwoFactors factors) {
        if (away == null && incoming == null && pending == null) {
            return List.of(new MovementPart(Cause.DENOMINATOR, factors.denominator()));
        }
        List<MovementPart> parts = new ArrayList<>();
        Fraction each = factors.ofOneInDenominator();
        add(parts, Cause.AWAY, away == null ? null : away.negate(), each);
        add(parts, Cause.INCOMING, incoming, each);
        add(parts, Cause.PENDING, pending, each);
        Fraction told = parts.stream().map(MovementPart::effect).reduce(Fraction.ZERO, Fraction::plus);
        parts.add(new MovementPart(Cause.OTHER, factors.denominator().minus(told)));
        return List.copyOf(parts);
    }

    private static void add(List<MovementPart> parts, Cause cause, @Nullable BigDecimal people, Fraction each) {
        if (people != null) {
            parts.add(new MovementPart(cause, Fraction.of(people).times(each)));
        }
    }
}
