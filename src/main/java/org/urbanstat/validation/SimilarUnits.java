package org.urbanstat.validation;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.urbanstat.definitions.Area;
import org.urbanstat.definitions.Register;
import org.urbanstat.vocabulary.AreaCode;
import org.urbanstat.vocabulary.AreaLevel;
import org.urbanstat.vocabulary.PlaceSpelling;

/** Units of a town, or towns of a county, that a name may have meant. Only ever suggested (defects 45 and 46). */
record SimilarUnits(Register register, LocalDate day) {
    private static final int MOST = 5;

    /**
     * Such as {@code 620982102208 武威庙村}: what the name is the name of, else what it differs from in one letter; empty
     * when there is none.
     *
     * @param beside whose neighbours are looked through: those of the unit's town, or of the town's county
     */
    String named(String name, AreaCode beside) {
        List<Area> neighbours = neighbours(beside);
        List<Area> equal = neighbours.stream()
                .filter(area -> AreaNames.agree(name, area.code(), register))
                .toList();
        String spelling = PlaceSpelling.of(name);
        Stream<Area> similar = equal.isEmpty()
                ? neighbours.stream().filter(area -> differsInOneLetter(spelling, PlaceSpelling.of(area.name())))
                : equal.stream();
        return similar.limit(MOST).map(area -> area.code() + " " + area.name()).collect(Collectors.joining(", "));
    }

    private List<Area> neighbours(AreaCode beside) {
        return beside.level() == AreaLevel.UNIT
                ? register.units(beside.town(), day)
                : register.towns(beside.county(), day);
    }

    private static boolean differsInOneLetter(String one, String other) {
        return one.length() == other.length()
                && one.length() > 2
                && IntStream.range(0, one.length())
                                .filter(i -> one.charAt(i) != other.charAt(i))
                                .count()
                        == 1;
    }
}
