package org.urbanstat.explanation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.urbanstat.pipeline.SmallCountry;

/**
 * Counties whose boundaries and classes were drawn anew on 1 July 2024, by the dice: towns merge, split, get another code
 * or another county, units move, are split in two and become urban or rural, and some returns are missing.
 */
final class RedrawnCountry {
    static final int COUNTIES = 14;

    private static final String FIRST = "甲乙丙丁戊己庚辛壬癸";
    private static final String SECOND = "子丑寅卯辰巳午未申酉戌亥";

    private final Random dice;
    private final List<UnitOfBoth> units = new ArrayList<>();
    private final Set<String> successions = new TreeSet<>();
    private final Map<String, Integer> ordinals = new HashMap<>();
    private final Map<String, String> towns = new HashMap<>();
    private final Set<String> brokenCounties = new HashSet<>();
    private final Set<String> unsent = new HashSet<>();
    private int names;

    /** People of one unit before and after; half a unit that was split has none before. */
    record UnitOfBoth(
            String name, String before, boolean wasUrban, int people, String after, boolean isUrban, int peopleAfter) {}

    RedrawnCountry(long seed) {
        this.dice = new Random(seed);
        for (int i = 0; i < COUNTIES; i++) {
            draw(county(i), county((i + 1) % COUNTIES));
        }
        units.stream()
                .flatMap(u -> List.of("2023" + town(u.before()), "2024" + town(u.after())).stream())
                .distinct()
                .filter(r -> dice.nextInt(12) == 0)
                .forEach(unsent::add);
    }

    static String county(int number) {
        return String.valueOf(990101 + number);
    }

    static String town(String unit) {
        return unit.substring(0, 9);
    }

    List<UnitOfBoth> units() {
        return units;
    }

    boolean isSent(int year, String town) {
        return !unsent.contains(year + town);
    }

    /** Whether a unit went to two towns, so that nobody can say how many residents of the earlier year went where. */
    boolean isBroken(String area) {
        return brokenCounties.contains(area.substring(0, 6));
    }

    Set<String> towns() {
        return units.stream().map(u -> town(u.after())).collect(Collectors.toCollection(TreeSet::new));
    }

    private void draw(String county, String neighbour) {
        int count = 2 + dice.nextInt(3);
        for (int i = 0; i < count; i++) {
            String name = name();
            String town = county + (100 + i);
            Fate fate = Fate.values()[dice.nextInt(Fate.values().length)];
            boolean isSole = fate == Fate.MERGED && i == 0;
            String to = target(isSole ? Fate.STAYS : fate, town, i, neighbour);
            towns.put(town, name);
            towns.putIfAbsent(to, fate == Fate.SPLIT ? name() : name);
            drawUnits(isSole ? Fate.STAYS : fate, name, town, to);
        }
    }

    /** What becomes of a town. */
    private enum Fate {
        STAYS,
        RECODED,
        MOVED,
        MERGED,
        SPLIT,
        LOSES,
        TORN
    }

    /** The town that all, or part, of a town comes to. */
    private String target(Fate fate, String town, int number, String neighbour) {
        String county = town.substring(0, 6);
        return switch (fate) {
            case STAYS -> town;
            case RECODED -> succeeds(town, county + (150 + number), "recoded");
            case MOVED -> succeeds(town, neighbour + (170 + number), "moved_to");
            case SPLIT -> succeeds(town, county + (190 + number), "split_into");
            case MERGED -> stayingOne(county, town, "merged_into");
            case LOSES, TORN -> stayingOne(county, town, "");
        };
    }

    private String stayingOne(String county, String town, String kind) {
        List<String> staying = units.stream()
                .map(u -> town(u.after()))
                .filter(t -> t.startsWith(county) && t.charAt(7) == '0')
                .distinct()
                .toList();
        if (staying.isEmpty()) {
            return kind.isEmpty() ? town : succeeds(town, county + "199", "recoded");
        }
        String to = staying.get(dice.nextInt(staying.size()));
        return kind.isEmpty() ? to : succeeds(town, to, kind);
    }

    private void drawUnits(Fate fate, String name, String town, String to) {
        int count = 2 + dice.nextInt(3);
        for (int i = 0; i < count; i++) {
            String before = town + next(town);
            boolean goes = !to.equals(town) && (isWhole(fate) || i == 1);
            String after =
                    !goes ? before : isWhole(fate) && dice.nextBoolean() ? carried(before, to) : moved(before, to);
            boolean wasUrban = dice.nextBoolean();
            int people = 1 + dice.nextInt(900);
            boolean isUrban = (dice.nextInt(3) == 0) != wasUrban;
            int peopleAfter = Math.max(1, people + dice.nextInt(40) - 20);
            String named = name + "甲乙丙丁".charAt(i) + "村";
            units.add(new UnitOfBoth(named, before, wasUrban, people, after, isUrban, peopleAfter));
            if (fate == Fate.TORN && goes) {
                successions.add("{date: 2024-07-01, from: " + before + ", to: " + town
                        + "399, kind: split_into, document: 试政函}");
                units.add(new UnitOfBoth(named + "西", before, wasUrban, 0, town + "399", dice.nextBoolean(), 7));
                brokenCounties.add(town.substring(0, 6));
            }
        }
    }

    private static boolean isWhole(Fate fate) {
        return switch (fate) {
            case RECODED, MOVED, MERGED -> true;
            case STAYS, SPLIT, LOSES, TORN -> false;
        };
    }

    /** With its town, under the same last digits: the register needs no line for that. */
    private static String carried(String before, String to) {
        return to + before.substring(9);
    }

    private String moved(String before, String to) {
        return succeeds(before, to + next(to), "moved_to");
    }

    private String succeeds(String from, String to, String kind) {
        successions.add("{date: 2024-07-01, from: " + from + ", to: " + to + ", kind: " + kind + ", document: 试政函}");
        return to;
    }

    /** No two units of a country have the same last digits, so that none comes where another is. */
    private int next(String town) {
        return 200 + ordinals.merge("", 1, Integer::sum) % 190;
    }

    private String name() {
        int number = names++;
        return "" + FIRST.charAt(number % 10) + SECOND.charAt(number / 10) + "镇";
    }

    /** Writes the register, what became of it and every return. */
    void into(SmallCountry country) {
        try {
            Files.delete(country.jobs().resolve("areas/two-towns.csv"));
            Files.writeString(country.jobs().resolve("areas/register.csv"), RedrawnRegister.of(units, towns));
            Files.writeString(
                    country.jobs().resolve("areas/successions.yml"),
                    "successions:\n  - " + String.join("\n  - ", successions) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        country.define("forms/population.yml", "first_period: 2024", "first_period: 2023");
        units.stream().map(u -> town(u.before())).distinct().forEach(t -> send(country, 2023, t));
        towns().forEach(t -> send(country, 2024, t));
    }

    private void send(SmallCountry country, int year, String town) {
        if (!isSent(year, town)) {
            return;
        }
        String head = SmallCountry.sent("甲镇人口").lines().limit(3).collect(Collectors.joining("\n"));
        StringBuilder rows = new StringBuilder(head.replace("甲镇2024", towns.get(town) + year) + "\n");
        Set<String> told = new HashSet<>();
        for (UnitOfBoth unit : units) {
            boolean isBefore = year == 2023;
            String code = isBefore ? unit.before() : unit.after();
            if (town(code).equals(town) && told.add(code)) {
                rows.append(row(
                        code,
                        unit.name(),
                        isBefore ? unit.wasUrban() : unit.isUrban(),
                        isBefore ? unit.people() : unit.peopleAfter()));
            }
        }
        country.send("2025-01-20/" + town + "-" + year + "人口.csv", rows.toString());
    }

    private static String row(String code, String name, boolean isUrban, int people) {
        return String.join(
                        ",",
                        code,
                        name,
                        isUrban ? "112" : "220",
                        String.valueOf((people + 2) / 3),
                        String.valueOf(people),
                        String.valueOf(people / 2),
                        String.valueOf(people - people / 2),
                        isUrban ? people + ",0" : "0," + people,
                        people + "," + people / 3 + "," + (people - people / 3),
                        "0,0,0")
                + "\n";
    }
}
