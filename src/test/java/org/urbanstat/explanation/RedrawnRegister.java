package org.urbanstat.explanation;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The register of a {@link RedrawnCountry}: what is the same before and after has one line, all else one for each. */
final class RedrawnRegister {
    private static final String ALWAYS = "2015-01-01,";
    private static final String UNTIL = "2015-01-01,2024-07-01";
    private static final String SINCE = "2024-07-01,";

    private RedrawnRegister() {}

    static String of(List<RedrawnCountry.UnitOfBoth> units, Map<String, String> towns) {
        Set<String> lines = new TreeSet<>();
        Set<String> before = towns(units.stream().map(RedrawnCountry.UnitOfBoth::before));
        Set<String> after = towns(units.stream().map(RedrawnCountry.UnitOfBoth::after));
        Stream.of(before, after).flatMap(Set::stream).forEach(town -> {
            String county = town.substring(0, 6);
            lines.add(county + ",试" + county + "县,,,county,," + ALWAYS);
            lines.add(town + "," + towns.get(town) + ",," + county + ",town,,"
                    + (!after.contains(town) ? UNTIL : before.contains(town) ? ALWAYS : SINCE));
        });
        units.forEach(u -> {
            boolean isSame = u.before().equals(u.after()) && u.wasUrban() == u.isUrban();
            lines.add(unit(u.after(), u.name(), u.isUrban(), isSame ? ALWAYS : SINCE));
            if (!isSame && u.people() > 0) {
                lines.add(unit(u.before(), u.name(), u.wasUrban(), UNTIL));
            }
        });
        return "code,name,aliases,parent_code,level,class_code,valid_from,valid_to\n" + String.join("\n", lines) + "\n";
    }

    private static Set<String> towns(Stream<String> units) {
        return units.map(RedrawnCountry::town).collect(Collectors.toCollection(TreeSet::new));
    }

    private static String unit(String code, String name, boolean isUrban, String valid) {
        return String.join(",", code, name, "", RedrawnCountry.town(code), "unit", isUrban ? "112" : "220", valid);
    }
}
