package org.urbanstat.definitions;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which days are worked: Monday to Friday, but for the holidays and the weekends made working days (调休) that the State
 * Council orders each year.
 *
 * @param ordered the days that a notice names
 */
public record WorkingDays(Map<LocalDate, Ordered> ordered) {
    /**
     * A day of a notice.
     *
     * @param name of the holiday that it belongs to
     * @param source the notice
     */
    public record Ordered(boolean isWorking, String name, String source) {}

    public WorkingDays {
        ordered = Map.copyOf(ordered);
    }

    public boolean isWorking(LocalDate day) {
        return ordered(day).map(Ordered::isWorking).orElseGet(() -> !isWeekend(day));
    }

    /** What a notice says of the day; nothing of most days. */
    public Optional<Ordered> ordered(LocalDate day) {
        return Optional.ofNullable(ordered.get(day));
    }

    /**
     * Whether the notice for the year of that day is here; else only weekends are known. The notice for one year may
     * name days at the turn of its neighbours, which says nothing of those.
     */
    public boolean isKnown(LocalDate day) {
        return years().contains(day.getYear());
    }

    private Set<Integer> years() {
        return ordered.keySet().stream()
                .filter(d -> d.getMonth() != Month.JANUARY && d.getMonth() != Month.DECEMBER)
                .map(LocalDate::getYear)
                .collect(Collectors.toSet());
    }

    static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
