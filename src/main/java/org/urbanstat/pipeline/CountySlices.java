package org.urbanstat.pipeline;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.urbanstat.database.Copy;
import org.urbanstat.database.SqlFile;
import org.urbanstat.definitions.Area;
import org.urbanstat.definitions.Register;
import org.urbanstat.vocabulary.AreaLevel;
import org.urbanstat.vocabulary.Sha256;

/**
 * Has files read again when the register by which they were read has changed. Only the counties count whose part of the
 * register says something else: one line corrected in one county leaves the rest of the country alone.
 */
final class CountySlices {
    private final JdbcClient jdbc;
    private final Copy copy;
    private final Register register;
    private final Map<List<String>, String> namesakes = new HashMap<>();

    CountySlices(JdbcClient jdbc, Copy copy, Register register) {
        this.jdbc = jdbc;
        this.copy = copy;
        this.register = register;
    }

    /** Puts what is to be read again among the pending; before the first register there is nothing to be read again. */
    void bring() {
        Map<String, String> before = new TreeMap<>();
        jdbc.sql("select county_code, sha256 from definitions.county_slice").query(row -> {
            before.put(row.getString(1), row.getString(2));
        });
        Map<String, String> now = slices();
        List<String> changed = Stream.concat(before.keySet().stream(), now.keySet().stream())
                .distinct()
                .filter(county -> !Objects.equals(before.get(county), now.get(county)))
                .toList();
        if (changed.isEmpty()) {
            return;
        }
        if (!before.isEmpty()) {
            jdbc.sql(SqlFile.beside(CountySlices.class, "to-be-read-again").text())
                    .param("counties", changed.toArray(String[]::new))
                    .update();
        }
        jdbc.sql("delete from definitions.county_slice").update();
        copy.into("definitions.county_slice", List.of("county_code", "sha256"), rows -> now.forEach(rows::row));
    }

    /** Lines come by code, so those of a county follow each other, and no more than one county is held. */
    private Map<String, String> slices() {
        Map<String, String> slices = new TreeMap<>();
        StringBuilder lines = new StringBuilder();
        String county = "";
        for (Area area : register.areas()) {
            String next = area.code().county().digits();
            if (!next.equals(county)) {
                add(slices, county, lines);
                county = next;
            }
            lines.append(lines.isEmpty() ? "" : "\n").append(area).append(namesakes(area));
        }
        add(slices, county, lines);
        return slices;
    }

    private static void add(Map<String, String> slices, String county, StringBuilder lines) {
        if (!lines.isEmpty()) {
            slices.put(county, Sha256.of(lines.toString()).hex());
            lines.setLength(0);
        }
    }

    /**
     * A town of the same name elsewhere makes a name ambiguous that was not. A country has a hundred towns of some names,
     * so they are written down once, and told by their hash.
     */
    private String namesakes(Area area) {
        return area.code().level() == AreaLevel.TOWN
                ? namesakes.computeIfAbsent(
                        Stream.concat(Stream.of(area.name()), area.aliases().stream())
                                .toList(),
                        this::namesakesOf)
                : "";
    }

    private String namesakesOf(List<String> names) {
        return Sha256.of(names.stream()
                        .flatMap(name -> register.linesNamed(name).stream())
                        .map(Area::toString)
                        .distinct()
                        .sorted()
                        .collect(Collectors.joining(" ")))
                .hex();
    }
}
