package org.urbanstat.definitions;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.urbanstat.vocabulary.AreaCode;
import org.urbanstat.vocabulary.AreaLevel;

/**
 * Where an area lies within the boundaries of another year: one step a day on which something changed, forward or back.
 * A place that the register cannot follow goes on as the area above it, which is less exact and never wrong.
 */
final class BoundaryWalk {
    static final int COUNTY_DIGITS = 6;
    static final int TOWN_DIGITS = 9;
    private static final int ORDINAL_DIGITS = 3;

    private final Register register;
    private final TreeMap<LocalDate, List<Succession>> days;

    BoundaryWalk(Register register) {
        this.register = register;
        this.days = register.successions().stream()
                .collect(Collectors.groupingBy(Succession::date, TreeMap::new, Collectors.toList()));
    }

    /** The areas within which all that the code stood for at the end of a year lies at the end of another. */
    Set<String> from(String code, int year, int toYear) {
        LocalDate start = endOf(year);
        LocalDate end = endOf(toYear);
        Set<String> places = Set.of(code);
        if (start.isBefore(end)) {
            for (LocalDate day : days.subMap(start, false, end, true).keySet()) {
                places = step(places, day, true);
            }
        } else {
            for (LocalDate day : days.subMap(end, false, start, true).descendingKeySet()) {
                places = step(places, day, false);
            }
        }
        return places;
    }

    private static LocalDate endOf(int year) {
        return LocalDate.of(year, 12, 31);
    }

    private Set<String> step(Set<String> places, LocalDate day, boolean isForward) {
        return places.stream()
                .flatMap(p -> step(p, day, isForward).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Set<String> step(String code, LocalDate day, boolean isForward) {
        Set<String> images = asAWhole(code, day, isForward);
        images.addAll(unitsAway(code, day, isForward));
        return images;
    }

    /** By the succession of the code itself, else where it stands, else with its parent. */
    private Set<String> asAWhole(String code, LocalDate day, boolean isForward) {
        Set<String> images = days.getOrDefault(day, List.of()).stream()
                .filter(s -> near(s, isForward).equals(code))
                .map(s -> far(s, isForward))
                .collect(Collectors.toCollection(TreeSet::new));
        if (isThere(code, isForward ? day : day.minusDays(1))) {
            images.add(code);
        }
        return images.isEmpty() ? withParent(code, day, isForward) : images;
    }

    /** A town of which a unit went elsewhere lies partly there. */
    private Set<String> unitsAway(String code, LocalDate day, boolean isForward) {
        if (code.length() != TOWN_DIGITS) {
            return Set.of();
        }
        return days.getOrDefault(day, List.of()).stream()
                .filter(s -> s.from().level() == AreaLevel.UNIT)
                .filter(s -> near(s, isForward).startsWith(code)
                        && !far(s, isForward).startsWith(code))
                .map(s -> far(s, isForward).substring(0, TOWN_DIGITS))
                .collect(Collectors.toSet());
    }

    /** A code that ended with its parent's lies where that does, under the same last digits where there is such a code. */
    private Set<String> withParent(String code, LocalDate day, boolean isForward) {
        if (code.length() == COUNTY_DIGITS) {
            return new TreeSet<>(Set.of(code));
        }
        int cut = code.length() - ORDINAL_DIGITS;
        LocalDate after = isForward ? day : day.minusDays(1);
        return asAWhole(code.substring(0, cut), day, isForward).stream()
                .map(parent -> isThere(parent + code.substring(cut), after) ? parent + code.substring(cut) : parent)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private boolean isThere(String code, LocalDate day) {
        return AreaCode.isWellFormed(code) && register.isThere(new AreaCode(code), day);
    }

    private static String near(Succession succession, boolean isForward) {
        return (isForward ? succession.from() : succession.to()).digits();
    }

    private static String far(Succession succession, boolean isForward) {
        return (isForward ? succession.to() : succession.from()).digits();
    }

    /** What happened between the ends of two years to any of the areas, or within it. */
    List<Succession> between(int year, int toYear, Collection<String> areas) {
        LocalDate first = endOf(Math.min(year, toYear));
        LocalDate last = endOf(Math.max(year, toYear));
        return days.subMap(first, false, last, true).values().stream()
                .flatMap(List::stream)
                .filter(s -> areas.stream().anyMatch(a -> touches(s.from(), a) || touches(s.to(), a)))
                .toList();
    }

    private static boolean touches(AreaCode code, String area) {
        return code.digits().startsWith(area) || area.startsWith(code.digits());
    }
}
