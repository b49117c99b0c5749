package org.urbanstat.definitions;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.urbanstat.vocabulary.AreaCode;
import org.urbanstat.vocabulary.AreaLevel;
import org.urbanstat.vocabulary.PlaceSpelling;

/** The dated register of divisions. What exists is what it says, never what a pattern of digits allows. */
public final class Register {
    private final List<Area> areas;
    private final List<Succession> successions;
    private final Map<AreaCode, List<Area>> byCode = new HashMap<>();
    private final Map<String, List<Area>> children = new HashMap<>();
    private final Map<String, List<Area>> townsByName = new HashMap<>();

    /** @param areas in any order; the same code may stand several times with dates that do not overlap */
    public Register(List<Area> areas) {
        this(areas, List.of());
    }

    private Register(List<Area> areas, List<Succession> successions) {
        this.successions = List.copyOf(successions);
        this.areas = areas.stream()
                .sorted(Comparator.comparing(Area::code).thenComparing(Area::validFrom))
                .toList();
        for (Area area : this.areas) {
            byCode.computeIfAbsent(area.code(), c -> new ArrayList<>(1)).add(area);
            children.computeIfAbsent(area.parentCode(), c -> new ArrayList<>()).add(area);
            if (area.code().level() == AreaLevel.TOWN) {
                index(area);
            }
        }
    }

    private void index(Area town) {
        Stream.concat(Stream.of(town.name()), town.aliases().stream())
                .map(PlaceSpelling::of)
                .distinct()
                .forEach(name -> townsByName
                        .computeIfAbsent(name, n -> new ArrayList<>(1))
                        .add(town));
    }

    Register with(List<Succession> successions) {
        return new Register(areas, successions);
    }

    /** What became of areas, by date and codes; empty where nothing is known of any change. */
    public List<Succession> successions() {
        return successions;
    }

    /** Every line, by code and date. */
    public List<Area> areas() {
        return areas;
    }

    /** The line of the code that holds on the day. */
    public Optional<Area> find(AreaCode code, LocalDate day) {
        return lines(code).stream().filter(a -> a.isValidOn(day)).findFirst();
    }

    /** All lines of the code, whenever they hold; empty when the register never had it. */
    public List<Area> lines(AreaCode code) {
        return byCode.getOrDefault(code, List.of());
    }

    /** The units of the town on the day, by code. */
    public List<Area> units(AreaCode town, LocalDate day) {
        return children.getOrDefault(town.digits(), List.of()).stream()
                .filter(a -> a.code().level() == AreaLevel.UNIT && a.isValidOn(day))
                .toList();
    }

    /** The towns of the county on the day, by code. */
    public List<Area> towns(AreaCode county, LocalDate day) {
        return children.getOrDefault(county.digits(), List.of()).stream()
                .filter(a -> a.code().level() == AreaLevel.TOWN && a.isValidOn(day))
                .toList();
    }

    /** Every town, one line each: the latest. */
    public List<Area> towns() {
        return latest(AreaLevel.TOWN);
    }

    /** Every county, one line each: the latest. */
    public List<Area> counties() {
        return latest(AreaLevel.COUNTY);
    }

    /** The towns that have the name or an alias equal to it; several when it is a homonym. */
    public List<Area> townsNamed(String name, LocalDate day) {
        return townsByName.getOrDefault(PlaceSpelling.of(name), List.of()).stream()
                .filter(a -> a.isValidOn(day))
                .toList();
    }

    /** The lines of towns that have or had the name or an alias equal to it, whenever they hold. */
    public List<Area> linesNamed(String name) {
        return townsByName.getOrDefault(PlaceSpelling.of(name), List.of());
    }

    /** Every name and alias under which a town is or was known, in the spelling of {@link PlaceSpelling}. */
    public java.util.Set<String> townNames() {
        return townsByName.keySet();
    }

    private List<Area> latest(AreaLevel level) {
        Map<AreaCode, Area> last = new TreeMap<>();
        areas.stream().filter(a -> a.code().level() == level).forEach(a -> last.put(a.code(), a));
        return List.copyOf(new LinkedHashMap<>(last).values());
    }
}
