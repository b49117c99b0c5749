package org.urbanstat.pipeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.urbanstat.definitions.Area;
import org.urbanstat.definitions.Register;
import org.urbanstat.vocabulary.AreaCode;
import org.urbanstat.vocabulary.AreaLevel;

/** The towns of the register by county. */
final class TownsOfRegister {
    private final Map<AreaCode, List<Area>> byCounty = new TreeMap<>();

    TownsOfRegister(Register register) {
        register.countiesAndTowns()
                .filter(area -> area.code().level() == AreaLevel.TOWN)
                .forEach(town -> byCounty.computeIfAbsent(town.code().county(), county -> new ArrayList<>())
                        .add(town));
    }

    List<AreaCode> counties() {
        return List.copyOf(byCounty.keySet());
    }

    /** Those that the counties ever had. */
    List<AreaCode> everOf(Collection<AreaCode> counties) {
        return lines(counties).stream().map(Area::code).distinct().toList();
    }

    /** Those that are there on the day. */
    List<AreaCode> of(Collection<AreaCode> counties, LocalDate day) {
        return lines(counties).stream()
                .filter(town -> town.isValidOn(day))
                .map(Area::code)
                .toList();
    }

    private List<Area> lines(Collection<AreaCode> counties) {
        return counties.stream()
                .flatMap(county -> byCounty.getOrDefault(county, List.of()).stream())
                .toList();
    }
}
