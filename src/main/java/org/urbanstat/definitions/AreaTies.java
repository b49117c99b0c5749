package org.urbanstat.definitions;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.urbanstat.definitions.AreaFiles.CsvPlace;
import org.urbanstat.vocabulary.AreaCode;
import org.urbanstat.vocabulary.AreaLevel;

/** What lines of the register say of each other: the parent exists, and no two lines of a code hold on one day. */
final class AreaTies {
    private final Register register;
    private final List<Area> areas;
    private final List<CsvPlace> places;
    private final Problems problems;

    /** @param places where each of the areas stands */
    AreaTies(Register register, List<Area> areas, List<CsvPlace> places, Problems problems) {
        this.register = register;
        this.areas = areas;
        this.places = places;
        this.problems = problems;
    }

    void check() {
        for (int i = 0; i < areas.size(); i++) {
            checkParent(areas.get(i), places.get(i));
        }
        checkOverlaps();
    }

    private void checkParent(Area area, CsvPlace place) {
        String digits = area.code().digits();
        String parent = area.parentCode();
        if (area.code().level() == AreaLevel.COUNTY) {
            if (!digits.startsWith(parent) || parent.equals(digits)) {
                report(place, "wrong.parent", parent, digits, digits.substring(0, 4));
            }
            return;
        }
        String expected = digits.substring(0, digits.length() - 3);
        if (!parent.equals(expected)) {
            report(place, "wrong.parent", parent, digits, expected);
        } else if (register.lines(new AreaCode(parent)).isEmpty()) {
            report(place, "no.parent", parent, digits);
        }
    }

    private void checkOverlaps() {
        List<Area> sorted = register.areas();
        Map<Area, CsvPlace> placeOf = Map.of();
        for (int i = 1; i < sorted.size(); i++) {
            Area earlier = sorted.get(i - 1);
            Area later = sorted.get(i);
            if (earlier.code().equals(later.code()) && earlier.validTo().isAfter(later.validFrom())) {
                placeOf = placeOf.isEmpty() ? places() : placeOf;
                CsvPlace other = Objects.requireNonNull(placeOf.get(earlier));
                report(
                        Objects.requireNonNull(placeOf.get(later)),
                        "overlapping.area",
                        later.code().digits(),
                        other.file(),
                        other.line());
            }
        }
    }

    private Map<Area, CsvPlace> places() {
        Map<Area, CsvPlace> placeOf = new IdentityHashMap<>();
        for (int i = 0; i < areas.size(); i++) {
            placeOf.put(areas.get(i), places.get(i));
        }
        return placeOf;
    }

    private void report(CsvPlace place, String key, String found, Object... more) {
        problems.add(place.file(), place.line(), key, found, more);
    }
}
