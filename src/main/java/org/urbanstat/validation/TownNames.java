package org.urbanstat.validation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.urbanstat.definitions.Area;
import org.urbanstat.definitions.Register;
import org.urbanstat.vocabulary.AreaCode;
import org.urbanstat.vocabulary.PlaceSpelling;

/** Which towns a text names. */
final class TownNames {
    /** A shorter alias of a county may be part of a town's name: 敦煌 of 敦煌基地. */
    private static final int SHORTEST_COUNTY_NAME = 3;

    /** A town's workbook says the same in the titles and names of all its sheets, and each is asked twice. */
    private static final int MOST_REMEMBERED = 500;

    private static final int LONGEST_REMEMBERED = 300;

    private final Register register;
    private final Map<String, Set<AreaCode>> counties = new HashMap<>();
    private final NamesInText countyNames;
    private final NamesInText townNames;
    /** Depends on the text alone, so threads share it, and it may be forgotten at any time. */
    private final Map<String, Named> known = new ConcurrentHashMap<>();

    /**
     * What a text names.
     *
     * @param towns the names of towns, those of counties taken out
     * @param counties the codes of the counties
     */
    private record Named(List<String> towns, Set<AreaCode> counties) {}

    TownNames(Register register) {
        this.register = register;
        for (Area county : register.counties()) {
            add(county, county.name());
            county.aliases().forEach(alias -> add(county, alias));
        }
        counties.keySet().removeIf(name -> name.length() < SHORTEST_COUNTY_NAME);
        this.countyNames = new NamesInText(counties.keySet());
        this.townNames = new NamesInText(register.townNames());
    }

    /**
     * The towns whose name or alias on the day stands in the text, the county's name taken out, and in no longer name:
     * 月牙泉镇 is not 七里. Of homonyms those in a county that the text names. Empty when it names none; several when it
     * names several, or a homonym.
     */
    Set<AreaCode> in(String text, LocalDate day) {
        Set<AreaCode> towns = new TreeSet<>();
        Named named = named(text);
        for (String name : named.towns()) {
            towns.addAll(of(name, day, named.counties()));
        }
        return towns;
    }

    /** The lines of towns that the text names and that do not hold on the day, where none of the name does. */
    List<Area> outOfDate(String text, LocalDate day) {
        List<Area> lines = new ArrayList<>();
        for (String name : named(text).towns()) {
            if (!register.isTownNamed(name, day)) {
                lines.addAll(register.linesNamed(name));
            }
        }
        return lines;
    }

    private Named named(String text) {
        Named before = known.get(text);
        if (before != null) {
            return before;
        }
        Named named = read(text);
        if (known.size() >= MOST_REMEMBERED) {
            known.clear();
        }
        if (text.length() <= LONGEST_REMEMBERED) {
            known.put(text, named);
        }
        return named;
    }

    private Named read(String text) {
        Set<AreaCode> above = new HashSet<>();
        String rest = PlaceSpelling.of(text);
        for (String county : countyNames.in(rest)) {
            rest = rest.replace(county, "|");
            above.addAll(counties.getOrDefault(county, Set.of()));
        }
        return new Named(List.copyOf(townNames.in(rest)), Set.copyOf(above));
    }

    private void add(Area county, String name) {
        counties.computeIfAbsent(PlaceSpelling.of(name), n -> new HashSet<>()).add(county.code());
    }

    /** Of homonyms those of the counties, or all where none of them is. */
    private List<AreaCode> of(String name, LocalDate day, Set<AreaCode> counties) {
        List<AreaCode> inside = counties.isEmpty() ? List.of() : register.townsNamed(name, day, counties);
        return inside.isEmpty() ? register.townsNamed(name, day) : inside;
    }

    /** The towns one of whose names differs from the word in one letter: 莫窟镇, 莫高镇. Only ever a suggestion. */
    Set<AreaCode> like(String word, LocalDate day) {
        String plain = PlaceSpelling.of(word);
        Set<AreaCode> towns = new TreeSet<>();
        for (String name : register.townNames()) {
            if (differsInOneLetter(plain, name)) {
                towns.addAll(register.townsNamed(name, day));
            }
        }
        return towns;
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
