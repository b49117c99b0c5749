package org.urbanstat.generation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.urbanstat.definitions.Area;
import org.urbanstat.vocabulary.AreaCode;

/**
 * A county that does not exist: ten to eighteen towns, the first of them its seat with the city proper.
 *
 * @param number from 0; it gives code and name
 * @param validFrom first day of every place in it
 */
record SyntheticCounty(int number, int towns, Dice dice, LocalDate validFrom) {
    /** The counties that hold so many towns between them; the last one is cut where the number is reached. */
    static List<SyntheticCounty> holding(int towns, Dice country, LocalDate validFrom) {
        List<SyntheticCounty> counties = new ArrayList<>();
        int left = towns;
        for (int number = 0; left > 0; number++) {
            Dice dice = country.of("county").of(number);
            int size = Math.min(left, dice.of("towns").between(10, 18));
            counties.add(new SyntheticCounty(number, size, dice, validFrom));
            left -= size;
        }
        return counties;
    }

    /** 990101 to 999999: no province has the number 99. */
    String digits() {
        return String.format("99%02d%02d", 1 + number / 99, 1 + number % 99);
    }

    String name() {
        return SyntheticNames.county(number);
    }

    Area area() {
        return new Area(new AreaCode(digits()), name(), List.of(), "", "", validFrom, LocalDate.MAX);
    }

    List<SyntheticTown> townsOfIt() {
        return IntStream.range(0, towns)
                .mapToObj(i -> new SyntheticTown(this, i, dice.of("town").of(i)))
                .toList();
    }
}
