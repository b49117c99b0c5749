package org.urbanstat.definitions;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.urbanstat.vocabulary.AreaCode;
import org.urbanstat.vocabulary.AreaLevel;
import org.urbanstat.vocabulary.Once;
import org.urbanstat.vocabulary.PlaceSpelling;

/** The dated register of divisions. What exists is what it says, never what a pattern of digits allows. */
public final class Register {
    private static final int[] NONE = {};

    private final AreaLines lines;
    private final List<Succession> successions;

    /** The lines above the units, of which a country has twenty times fewer. */
    private final int[] upper;

    /** Lines of towns by every name that they have. */
    private final Once<Map<String, int[]>> townsByName = new Once<>(this::madeTownsByName);

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

    private Map<String, int[]> madeTownsByName() {
        Map<String, int[]> named = new HashMap<>(upper.length * 2);
        for (int line : upper) {
            if (lines.level(line) == AreaLevel.TOWN) {
                index(lines.name(line), line, named);
                lines.aliases(line).forEach(alias -> index(alias, line, named));
            }
        }
        return named;
    }

    /** A line whose name and alias fold into one word stands there once. */
    private static void index(String name, int line, Map<String, int[]> townsByName) {
        String spelling = PlaceSpelling.of(name);
        int[] others = townsByName.putIfAbsent(spelling, new int[] {line});
        if (others != null && others[others.length - 1] != line) {
            int[] all = Arrays.copyOf(others, others.length + 1);
            all[others.length] = line;
            townsByName.put(spelling, all);
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
        int line = lines.first(key);
        while (line < lines.size() && lines.key(line) == key && !lines.isValidOn(line, number)) {
            line++;
        }
        return line < lines.size() && lines.key(line) == key;
    }

    /** Whether the register has or had the code, whenever. */
    public boolean has(AreaCode code) {
        return lines.has(AreaKey.of(code));
    }

    /** All lines of the code, whenever they hold; empty when the register never had it. */
    public List<Area> lines(AreaCode code) {
        long key = AreaKey.of(code);
        int first = lines.first(key);
        int end = first;
        while (end < lines.size() && lines.key(end) == key) {
            end++;
        }
        return end - first == 1
                ? List.of(lines.get(first))
                : IntStream.range(first, end).mapToObj(lines::get).toList();
    }

    /** The units of the town on the day, by code. */
    public List<Area> units(AreaCode town, LocalDate day) {
        return below(town, AreaLevel.UNIT, day).mapToObj(lines::get).toList();
    }

    /** Whether the town has a village (村) on the day. */
    public boolean hasVillage(AreaCode town, LocalDate day) {
        return hasUnit(town, day, line -> AreaKey.isVillage(lines.key(line)));
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

    /** What is there of the towns on the day, by code: one pass, where asking of each town alone would look each up. */
    public List<TownThere> townsWithUnits(LocalDate day) {
        int number = AreaLines.day(day);
        List<TownThere> towns = new ArrayList<>();
        long town = -1;
        boolean hasVillage = false;
        boolean hasCityProper = false;
        for (int line = 0; line <= lines.size(); line++) {
            boolean isEnd = line == lines.size();
            if (!isEnd && !lines.isValidOn(line, number)) {
                continue;
            }
            if (!isEnd && lines.level(line) == AreaLevel.UNIT) {
                boolean isOfTown = AreaKey.above(lines.key(line)) == town;
                hasVillage |= isOfTown && AreaKey.isVillage(lines.key(line));
                hasCityProper |= isOfTown && lines.isCityProper(line);
                continue;
            }
            if (town >= 0) {
                towns.add(new TownThere(AreaKey.code(town), hasVillage, hasCityProper));
            }
            town = isEnd || lines.level(line) != AreaLevel.TOWN ? -1 : lines.key(line);
            hasVillage = false;
            hasCityProper = false;
        }
        return towns;
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

    /** The codes of the towns that have the name or an alias equal to it; several when it is a homonym. */
    public List<AreaCode> townsNamed(String name, LocalDate day) {
        return codes(name, day, line -> true);
    }

    /** Those of them that lie in one of the counties. */
    public List<AreaCode> townsNamed(String name, LocalDate day, Set<AreaCode> counties) {
        long[] keys = counties.stream().mapToLong(AreaKey::of).toArray();
        return codes(name, day, line -> isAmong(keys, AreaKey.above(lines.key(line))));
    }

    private static boolean isAmong(long[] keys, long key) {
        for (long each : keys) {
            if (each == key) {
                return true;
            }
        }
        return false;
    }

    /** A country has a hundred towns of one name: codes are made of those that are wanted, and areas of none. */
    private List<AreaCode> codes(String name, LocalDate day, IntPredicate wanted) {
        int number = AreaLines.day(day);
        List<AreaCode> codes = new ArrayList<>();
        for (int line : named(name)) {
            if (lines.isValidOn(line, number) && wanted.test(line)) {
                codes.add(AreaKey.code(lines.key(line)));
            }
        }
        return codes;
    }

    /** Whether any town has the name or an alias equal to it on the day. */
    public boolean isTownNamed(String name, LocalDate day) {
        int number = AreaLines.day(day);
        for (int line : named(name)) {
            if (lines.isValidOn(line, number)) {
                return true;
            }
        }
        return false;
    }

    /** The lines of towns that have or had the name or an alias equal to it, whenever they hold. */
    public List<Area> linesNamed(String name) {
        return IntStream.of(named(name)).mapToObj(lines::get).toList();
    }

    private int[] named(String name) {
        return townsByName.get().getOrDefault(PlaceSpelling.of(name), NONE);
    }

    /** Every name and alias under which a town is or was known, in the spelling of {@link PlaceSpelling}. */
    public Set<String> townNames() {
        return townsByName.get().keySet();
    }
}
