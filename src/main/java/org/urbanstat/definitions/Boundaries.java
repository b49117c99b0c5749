package org.urbanstat.definitions;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.urbanstat.vocabulary.AreaCode;
import org.urbanstat.vocabulary.Messages;
import org.urbanstat.vocabulary.Text;

/**
 * How what was reported within the boundaries of one year adds up to the areas of another. Years stand for eras: an era
 * begins with a year in which boundaries changed and lasts until the next such year; 0 is the time before the first.
 * Only areas that the two eras do not share have entries.
 */
public final class Boundaries {
    private static final Messages MESSAGES = Messages.beside(Boundaries.class);

    private static final String UNKNOWN = "";
    private static final int UNIT_DIGITS = 12;
    private static final int LAST_YEAR = 9_998;

    private final Register register;
    private final BoundaryWalk walk;
    private final List<Integer> eras;
    private final Set<String> counties;
    private final List<Part> parts = new ArrayList<>();
    private final List<Affected> affected = new ArrayList<>();
    private final List<Break> breaks = new ArrayList<>();

    /** How closely a form tells where its figures belong. */
    public enum Grain {
        /** A row for each unit. */
        UNIT,
        /** One figure for the town as it is at the end of the year. */
        TOWN,
        /** One figure for the town, of a time within a year in which boundaries changed. */
        WITHIN_YEAR;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * All, or only some, of what a source reported belongs to the area.
     *
     * @param source a unit or a town of the reported era
     * @param area a county or town of the boundaries
     */
    public record Part(int boundaryYear, int reportedYear, Grain grain, String source, String area, boolean isWhole) {}

    /** An area whose figures of the reported era are not those within the boundaries. */
    public record Affected(int boundaryYear, int reportedYear, String area) {}

    /** Why an area's figures of the reported era cannot be restated. */
    public record Break(int boundaryYear, int reportedYear, Grain grain, String area, Text reason) {}

    /** A year in which the series of an area, as reported, breaks. */
    public record SeriesBreak(int year, String area, Text reason) {}

    private Boundaries(Register register) {
        this.register = register;
        this.walk = new BoundaryWalk(register);
        this.eras = Stream.concat(Stream.of(0), register.successions().stream().map(Succession::year))
                .distinct()
                .sorted()
                .toList();
        this.counties = register.successions().stream()
                .flatMap(s -> Stream.of(s.from(), s.to()))
                .map(c -> c.county().digits())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    public static Boundaries of(Register register) {
        Boundaries boundaries = new Boundaries(register);
        for (int reported : boundaries.eras) {
            for (int wanted : boundaries.eras) {
                boundaries.add(reported, wanted);
            }
        }
        return boundaries;
    }

    public List<Part> parts() {
        return parts;
    }

    public List<Affected> affected() {
        return affected;
    }

    public List<Break> breaks() {
        return breaks;
    }

    /** The years in which an area got or lost something, or its code began. */
    public List<SeriesBreak> seriesBreaks() {
        Map<String, List<Succession>> touched = new TreeMap<>();
        for (Succession succession : register.successions()) {
            for (int digits : List.of(BoundaryWalk.TOWN_DIGITS, BoundaryWalk.COUNTY_DIGITS)) {
                String from = cut(succession.from().digits(), digits);
                String to = cut(succession.to().digits(), digits);
                if (from.length() == digits && !from.equals(to)) {
                    touched.computeIfAbsent(succession.year() + from, k -> new ArrayList<>())
                            .add(succession);
                    touched.computeIfAbsent(succession.year() + to, k -> new ArrayList<>())
                            .add(succession);
                }
            }
        }
        return touched.entrySet().stream()
                .map(e -> new SeriesBreak(
                        e.getValue().get(0).year(), e.getKey().substring(4), told("boundaries.series", e.getValue())))
                .toList();
    }

    /** Where each source of the reported era lies, by grain; what is not of the era lies nowhere. */
    private void add(int reported, int wanted) {
        Map<Grain, Map<String, Set<String>>> placesByGrain = new TreeMap<>();
        for (Grain grain : Grain.values()) {
            Map<String, Set<String>> places = places(grain, reported, wanted);
            places.values().removeIf(Set::isEmpty);
            placesByGrain.put(grain, places);
        }
        for (int digits : List.of(BoundaryWalk.TOWN_DIGITS, BoundaryWalk.COUNTY_DIGITS)) {
            add(reported, wanted, digits, placesByGrain);
        }
    }

    private Map<String, Set<String>> places(Grain grain, int reported, int wanted) {
        int digits = grain == Grain.UNIT ? UNIT_DIGITS : BoundaryWalk.TOWN_DIGITS;
        Map<String, Set<String>> places = new TreeMap<>();
        if (counties.isEmpty()) {
            return places;
        }
        for (Area area : register.areas()) {
            String code = area.code().digits();
            if (code.length() == digits && counties.contains(cut(code, BoundaryWalk.COUNTY_DIGITS))) {
                places.computeIfAbsent(code, c -> placesOf(area.code(), grain, reported, yearOf(wanted)));
            }
        }
        return places;
    }

    /** What ended within the year of the change, and what is of a time within it, is of the boundaries before as well. */
    private Set<String> placesOf(AreaCode code, Grain grain, int reported, int toYear) {
        Set<String> places = new TreeSet<>();
        if (isReported(code, reported)) {
            places.addAll(walk.from(code.digits(), yearOf(reported), toYear));
        }
        boolean isOfBefore =
                reported > 0 && isThere(code, reported - 1) && (grain == Grain.WITHIN_YEAR || !isThere(code, reported));
        if (isOfBefore) {
            places.addAll(walk.from(code.digits(), reported - 1, toYear));
        }
        return places;
    }

    /** Whether the code is there at the end of any year of the era. */
    private boolean isReported(AreaCode code, int era) {
        int last =
                eras.stream().filter(e -> e > era).findFirst().map(e -> e - 1).orElse(LAST_YEAR);
        return register.lines(code).stream().anyMatch(line -> {
            int year = Math.max(era, line.validFrom().getYear());
            return year <= last && line.isValidOn(LocalDate.of(year, 12, 31));
        });
    }

    private boolean isThere(AreaCode code, int year) {
        return register.isThere(code, LocalDate.of(year, 12, 31));
    }

    /** The year that stands for an era; for the time before the first change the year before it. */
    private int yearOf(int era) {
        return era > 0 || eras.size() < 2 ? era : eras.get(1) - 1;
    }

    private void add(int reported, int wanted, int digits, Map<Grain, Map<String, Set<String>>> placesByGrain) {
        Set<String> moved = new TreeSet<>();
        placesByGrain
                .values()
                .forEach(places -> places.forEach((source, at) -> {
                    Set<String> areas = areas(source, at, digits);
                    String own = cut(source, digits);
                    if (!areas.equals(Set.of(own))) {
                        moved.add(own);
                        moved.addAll(areas);
                    }
                }));
        moved.remove(UNKNOWN);
        moved.forEach(area -> affected.add(new Affected(wanted, reported, area)));
        placesByGrain.forEach((grain, places) -> add(reported, wanted, grain, moved, cut(places, digits)));
    }

    private void add(
            int reported, int wanted, Grain grain, Set<String> moved, Map<String, Set<String>> placesOfSource) {
        Map<String, Set<String>> broken = new TreeMap<>();
        placesOfSource.forEach((source, areas) -> areas.stream()
                .filter(moved::contains)
                .forEach(area -> {
                    parts.add(new Part(wanted, reported, grain, source, area, areas.size() == 1));
                    if (areas.size() > 1) {
                        broken.computeIfAbsent(area, a -> new TreeSet<>()).addAll(areas);
                        broken.get(area).add(source);
                    }
                }));
        broken.forEach((area, involved) ->
                breaks.add(new Break(wanted, reported, grain, area, reason(reported, wanted, involved))));
    }

    private Text reason(int reported, int wanted, Set<String> involved) {
        return involved.contains(UNKNOWN)
                ? MESSAGES.text(
                        "boundaries.unknown",
                        involved.stream().filter(a -> !a.equals(UNKNOWN)).collect(Collectors.joining(", ")))
                : told("boundaries.break", happened(reported, wanted, involved));
    }

    /** Within one year there is what happened in it. */
    private List<Succession> happened(int reported, int wanted, Collection<String> areas) {
        int early = yearOf(Math.min(reported, wanted));
        int late = Math.max(reported, wanted);
        return walk.between(early == late ? late - 1 : early, late, areas);
    }

    private static Map<String, Set<String>> cut(Map<String, Set<String>> places, int digits) {
        Map<String, Set<String>> cut = new TreeMap<>();
        places.forEach((source, at) -> cut.put(source, areas(source, at, digits)));
        return cut;
    }

    /** A town of which the register does not say what became stays under its own code, with nothing to say of it. */
    private static Set<String> areas(String source, Set<String> at, int digits) {
        Set<String> areas = new TreeSet<>();
        for (String place : at) {
            if (place.length() < digits) {
                areas.add(UNKNOWN);
                areas.add(cut(source, digits));
            } else {
                areas.add(cut(place, digits));
            }
        }
        return areas;
    }

    private static String cut(String code, int digits) {
        return code.substring(0, Math.min(digits, code.length()));
    }

    private static Text told(String key, List<Succession> happened) {
        List<Text> words = happened.stream()
                .map(s -> MESSAGES.text("boundaries." + s.kind().word(), s.date(), s.from(), s.to(), s.document()))
                .toList();
        return MESSAGES.text(key, Text.joined(words));
    }
}
