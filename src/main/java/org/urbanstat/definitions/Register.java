package org.urbanstat.definitions;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.urbanstat.vocabulary.AreaCode;
import org.urbanstat.vocabulary.AreaLevel;
import org.urbanstat.vocabulary.PlaceSpelling;

/** The dated register of divisions. What exists is what it says, never what a pattern of digits allows. */
public final class Register {
    private final AreaLines lines;
    private final List<Succession> successions;

    /** The lines above the units, of which a country has twenty times fewer. */
    private final int[] upper;

    private volatile @Nullable Map<String, List<Area>> townsByName;

    /** @param areas in any order; the same code may stand several times with dates that do not overlap */
    public Register(List<Area> areas) {
        this(built(areas));
    }

    Register(AreaLines lines) {
        this.lines = lines;
        this.successions = List.of();
        this.upper = lines.upper();
    }

    private Register(Register other, List<Succession> successions) {
        this.lines = other.lines;
        this.successions = List.copyOf(successions);
        this.upper = other.upper;
    }

    private static AreaLines built(List<Area> areas) {
        AreaLinesBuilder builder = new AreaLinesBuilder();
        areas.forEach(area -> builder.add(0, area));
        return builder.build(builder.order());
    }

    /** Made by who asks first. */
    private Map<String, List<Area>> townsByName() {
        Map<String, List<Area>> known = townsByName;
        return known == null ? madeTownsByName() : known;
    }

    private synchronized Map<String, List<Area>> madeTownsByName() {
        Map<String, List<Area>> known = townsByName;
        if (known == null) {
            known = new HashMap<>(upper.length * 2);
            for (int line : upper) {
                if (lines.level(line) == AreaLevel.TOWN) {
                    index(lines.get(line), known);
                }
            }
            townsByName = known;
        }
        return known;
    }

    private static void index(Area town, Map<String, List<Area>> townsByName) {
        Set<String> names = new LinkedHashSet<>();
        names.add(PlaceSpelling.of(town.name()));
        town.aliases().forEach(alias -> names.add(PlaceSpelling.of(alias)));
        for (String name : names) {
            townsByName.computeIfAbsent(name, n -> new ArrayList<>(1)).add(town);
        }
    }

    Register with(List<Succession> successions) {
        return new Register(this, successions);
    }

    /** What became of areas, by date and codes; empty where nothing is known of any change. */
    public List<Succession> successions() {
        return successions;
    }

    /** Every line, by code and date; each is made when it is asked for. */
    public List<Area> areas() {
        return lines;
    }

    /** Every line of a county or town, by code and date. */
    public Stream<Area> countiesAndTowns() {
        return IntStream.of(upper).mapToObj(lines::get);
    }

    /** The line of the code that holds on the day. */
    public Optional<Area> find(AreaCode code, LocalDate day) {
        long key = AreaKey.of(code);
        int number = AreaLines.day(day);
        for (int line = lines.first(key); line < lines.size() && lines.key(line) == key; line++) {
            if (lines.isValidOn(line, number)) {
                return Optional.of(lines.get(line));
            }
        }
        return Optional.empty();
    }

    /** Its name on the day, or its code where the register has none. */
    public String name(AreaCode code, LocalDate day) {
        return find(code, day).map(Area::name).orElseGet(code::digits);
    }

    /** Whether the area is there on the day. */
    public boolean isThere(AreaCode code, LocalDate day) {
        int number = AreaLines.day(day);
        long key = AreaKey.of(code);
        return within(key, key + 1).anyMatch(line -> lines.isValidOn(line, number));
    }

    /** All lines of the code, whenever they hold; empty when the register never had it. */
    public List<Area> lines(AreaCode code) {
        long key = AreaKey.of(code);
        return within(key, key + 1).mapToObj(lines::get).toList();
    }

    /** The units of the town on the day, by code. */
    public List<Area> units(AreaCode town, LocalDate day) {
        return below(town, AreaLevel.UNIT, day).mapToObj(lines::get).toList();
    }

    /** Whether the town has a village (村) on the day. */
    public boolean hasVillage(AreaCode town, LocalDate day) {
        return hasUnit(town, day, line -> AreaKey.code(lines.key(line)).isVillage());
    }

    /** Whether the town has a unit of the built-up city proper (城区) on the day. */
    public boolean hasCityProper(AreaCode town, LocalDate day) {
        return hasUnit(town, day, lines::isCityProper);
    }

    private boolean hasUnit(AreaCode town, LocalDate day, IntPredicate wanted) {
        return below(town, AreaLevel.UNIT, day).anyMatch(wanted);
    }

    /** The towns of the county on the day, by code. */
    public List<Area> towns(AreaCode county, LocalDate day) {
        return below(county, AreaLevel.TOWN, day).mapToObj(lines::get).toList();
    }

    /** The codes of all towns that are there on the day, in their order. */
    public List<AreaCode> townsThere(LocalDate day) {
        int number = AreaLines.day(day);
        return IntStream.of(upper)
                .filter(line -> lines.level(line) == AreaLevel.TOWN && lines.isValidOn(line, number))
                .mapToObj(line -> AreaKey.code(lines.key(line)))
                .toList();
    }

    private IntStream below(AreaCode area, AreaLevel level, LocalDate day) {
        long key = AreaKey.of(area);
        int number = AreaLines.day(day);
        return within(key, AreaKey.behind(key))
                .filter(line -> lines.level(line) == level && lines.isValidOn(line, number));
    }

    /** The lines whose keys are from the one to before the other. */
    private IntStream within(long from, long to) {
        return IntStream.range(lines.first(from), lines.first(to));
    }

    /** Every town, one line each: the latest. */
    public List<Area> towns() {
        return latest(AreaLevel.TOWN);
    }

    /** Every county, one line each: the latest. */
    public List<Area> counties() {
        return latest(AreaLevel.COUNTY);
    }

    private List<Area> latest(AreaLevel level) {
        return IntStream.of(upper)
                .filter(line -> lines.level(line) == level)
                .filter(line -> line + 1 == lines.size() || lines.key(line + 1) != lines.key(line))
                .mapToObj(lines::get)
                .toList();
    }

    /** The towns that have the name or an alias equal to it; several when it is a homonym. */
    public List<Area> townsNamed(String name, LocalDate day) {
        return linesNamed(name).stream().filter(a -> a.isValidOn(day)).toList();
    }

    /** The lines of towns that have or had the name or an alias equal to it, whenever they hold. */
    public List<Area> linesNamed(String name) {
        return townsByName().getOrDefault(PlaceSpelling.of(name), List.of());
    }

    /** Every name and alias under which a town is or was known, in the spelling of {@link PlaceSpelling}. */
    public Set<String> townNames() {
        return townsByName().keySet();
    }
}
