package org.urbanstat.validation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.urbanstat.definitions.Area;
import org.urbanstat.definitions.Register;
import org.urbanstat.vocabulary.AreaCode;
import org.urbanstat.vocabulary.PlaceSpelling;

/** Which towns a text names. */
final class TownNames {
    /** A shorter alias of a county may be part of a town's name: 敦煌 of 敦煌基地. */
    private static final int SHORTEST_COUNTY_NAME = 3;

    private static final String KINDS_OF_TOWN = "镇乡道场地区县市";
    private static final String LARGER_KINDS = "区县市州省盟旗";

    private final Register register;
    private final Map<String, Set<String>> counties = new HashMap<>();
    private final int longest;

    TownNames(Register register) {
        this.register = register;
        for (Area county : register.counties()) {
            add(county, county.name());
            county.aliases().forEach(alias -> add(county, alias));
        }
        counties.keySet().removeIf(name -> name.length() < SHORTEST_COUNTY_NAME);
        this.longest = Stream.concat(counties.keySet().stream(), register.townNames().stream())
                .mapToInt(String::length)
                .max()
                .orElse(0);
    }

    /**
     * The towns whose name or alias on the day stands in the text, the county's name taken out, and in no longer name:
     * 月牙泉镇 is not 七里. Of homonyms those in a county that the text names. Empty when it names none; several when it
     * names several, or a homonym.
     */
    Set<AreaCode> in(String text, LocalDate day) {
        Set<String> above = new HashSet<>();
        Set<AreaCode> towns = new TreeSet<>();
        for (String name : named(text, above)) {
            towns.addAll(of(register.townsNamed(name, day), above));
        }
        return towns;
    }

    /** The lines of towns that the text names and that do not hold on the day, where none of the name does. */
    List<Area> outOfDate(String text, LocalDate day) {
        List<Area> lines = new ArrayList<>();
        for (String name : named(text, new HashSet<>())) {
            if (register.townsNamed(name, day).isEmpty()) {
                lines.addAll(register.linesNamed(name));
            }
        }
        return lines;
    }

    /**
     * The names of towns in the text, those of counties taken out.
     *
     * @param above takes the codes of the counties
     */
    private List<String> named(String text, Set<String> above) {
        String rest = PlaceSpelling.of(text);
        for (String county : found(rest, counties.keySet())) {
            rest = rest.replace(county, "|");
            above.addAll(counties.getOrDefault(county, Set.of()));
        }
        return found(rest, register.townNames());
    }

    private void add(Area county, String name) {
        counties.computeIfAbsent(PlaceSpelling.of(name), n -> new HashSet<>())
                .add(county.code().digits());
    }

    /** Those of the counties, or all where none of them is. */
    private static List<AreaCode> of(List<Area> homonyms, Set<String> counties) {
        List<AreaCode> all = homonyms.stream().map(Area::code).toList();
        List<AreaCode> inside = all.stream()
                .filter(town -> counties.contains(town.digits().substring(0, 6)))
                .toList();
        return inside.isEmpty() ? all : inside;
    }

    /** 肃州 in 肃州区 is another place: a short name ends where no larger kind of place goes on. */
    private static boolean goesOn(String text, String name, int to) {
        boolean isShort = KINDS_OF_TOWN.indexOf(name.charAt(name.length() - 1)) < 0;
        return isShort && to < text.length() && LARGER_KINDS.indexOf(text.charAt(to)) >= 0;
    }

    /** The towns one of whose names differs from the word in one letter: 莫窟镇, 莫高镇. Only ever a suggestion. */
    Set<AreaCode> like(String word, LocalDate day) {
        String plain = PlaceSpelling.of(word);
        Set<AreaCode> towns = new TreeSet<>();
        for (String name : register.townNames()) {
            if (differsInOneLetter(plain, name)) {
                register.townsNamed(name, day).forEach(town -> towns.add(town.code()));
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

    /** The names that stand in the text and not inside a longer one that does. */
    private List<String> found(String text, Set<String> names) {
        List<String> found = new ArrayList<>();
        for (int from = 0; from < text.length(); from++) {
            for (int to = Math.min(text.length(), from + longest); to > from; to--) {
                String part = text.substring(from, to);
                if (names.contains(part) && !goesOn(text, part, to)) {
                    found.add(part);
                    break;
                }
            }
        }
        found.sort(Comparator.comparingInt(String::length).reversed());
        List<String> outermost = new ArrayList<>();
        for (String name : found) {
            if (outermost.stream().noneMatch(longer -> longer.contains(name))) {
                outermost.add(name);
            }
        }
        return outermost;
    }
}
