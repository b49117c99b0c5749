package org.urbanstat.definitions;

import java.util.stream.Collectors;
import org.urbanstat.vocabulary.AreaCode;
import org.urbanstat.vocabulary.AreaLevel;
import org.urbanstat.vocabulary.Period;

/** Who owes a form, as its file says under {@code expected_from}. */
final class Expectations {
    private Expectations() {}

    static Expectation read(Entry entry, Form.Frequency frequency) {
        Section section = entry.section(
                "towns", "counties", "excluded", "only_with_villages", "only_with_city_proper", "first_period", "due");
        return new Expectation(
                OrdinalRanges.read(section.required("towns")),
                section.items("counties").stream().map(Expectations::county).collect(Collectors.toUnmodifiableSet()),
                section.items("excluded").stream().map(Entry::area).collect(Collectors.toUnmodifiableSet()),
                section.yes("only_with_villages"),
                section.yes("only_with_city_proper"),
                firstPeriod(section.required("first_period"), frequency),
                due(section.required("due"), frequency));
    }

    private static AreaCode county(Entry entry) {
        AreaCode code = entry.area();
        if (code.level() != AreaLevel.COUNTY) {
            entry.report("not.county", code.digits());
        }
        return code;
    }

    private static Period firstPeriod(Entry entry, Form.Frequency frequency) {
        Period period = entry.period();
        boolean isMonthly = frequency == Form.Frequency.MONTH;
        if (!entry.isMissing() && period.isMonth() != isMonthly && Period.isWellFormed(entry.text())) {
            entry.report(isMonthly ? "not.month" : "not.year", entry.text());
        }
        return period;
    }

    private static Expectation.Due due(Entry entry, Form.Frequency frequency) {
        if (frequency == Form.Frequency.MONTH) {
            Section section = entry.section("months_after", "day");
            return new Expectation.Due(0, whole(section.required("months_after"), 0, 12), 0, day(section));
        }
        Section section = entry.section("years_after", "month", "day");
        return new Expectation.Due(
                whole(section.required("years_after"), 0, 5), 0, whole(section.required("month"), 1, 12), day(section));
    }

    private static int day(Section section) {
        return whole(section.required("day"), 1, 31);
    }

    private static int whole(Entry entry, int least, int most) {
        return Math.toIntExact(entry.whole(least, most));
    }
}
