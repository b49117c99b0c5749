package org.urbanstat.pipeline;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.urbanstat.definitions.Definitions;
import org.urbanstat.definitions.Expectation;
import org.urbanstat.definitions.Form;
import org.urbanstat.definitions.Register;
import org.urbanstat.definitions.TownThere;
import org.urbanstat.vocabulary.AreaCode;
import org.urbanstat.vocabulary.Period;

/** Who owes which return by when: the expectation of each form, the register of each period, and the calendar. */
final class OwedReturns {
    private final Definitions definitions;
    private final LocalDate today;

    /** Most periods are judged by the same few days. */
    private final Map<LocalDate, List<TownThere>> townsThere = new HashMap<>();

    OwedReturns(Definitions definitions, LocalDate today) {
        this.definitions = definitions;
        this.today = today;
    }

    record Owed(Form form, Period period, AreaCode town, LocalDate dueOn) {}

    /** A form that is due for a period, by all the towns that owe it. */
    record DuePeriod(Form form, Period period, LocalDate dueOn) {
        @Override
        public String toString() {
            return form.code() + " " + period;
        }
    }

    /** Every form and period from the form's first to the last whose due day is past, or to the last of the calendar. */
    List<DuePeriod> periods() {
        return ofCalendar().stream().filter(this::isPast).toList();
    }

    /** Every form and period to the last of the calendar whose due day is still to come. */
    List<DuePeriod> awaited() {
        return ofCalendar().stream().filter(p -> !isPast(p)).toList();
    }

    private boolean isPast(DuePeriod period) {
        return period.dueOn().isBefore(today);
    }

    private List<DuePeriod> ofCalendar() {
        List<DuePeriod> all = new ArrayList<>();
        for (Form form : definitions.forms().values()) {
            Period period = form.expectation().firstPeriod();
            while (period.year() <= definitions.nightly().lastPeriod().year()) {
                all.add(new DuePeriod(form, period, dueOn(form.expectation().due(), period)));
                period = next(period);
            }
        }
        return all;
    }

    List<Owed> towns(DuePeriod due) {
        Register register = definitions.register();
        return townsThere.computeIfAbsent(due.form().dayOfRegister(due.period()), register::townsWithUnits).stream()
                .filter(due.form()::isOwedBy)
                .map(t -> new Owed(due.form(), due.period(), t.code(), due.dueOn()))
                .toList();
    }

    private static Period next(Period period) {
        if (!period.isMonth()) {
            return Period.ofYear(period.year() + 1);
        }
        YearMonth next = YearMonth.parse(period.text()).plusMonths(1);
        return Period.ofMonth(next.getYear(), next.getMonthValue());
    }

    private static LocalDate dueOn(Expectation.Due due, Period period) {
        YearMonth month = period.isMonth()
                ? YearMonth.parse(period.text()).plusYears(due.yearsAfter()).plusMonths(due.monthsAfter())
                : YearMonth.of(period.year() + due.yearsAfter(), due.month());
        return month.atDay(Math.min(due.day(), month.lengthOfMonth()));
    }
}
