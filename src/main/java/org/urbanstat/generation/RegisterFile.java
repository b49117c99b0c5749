package org.urbanstat.generation;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.urbanstat.definitions.Area;

/** The register of a country in the columns that the loader of {@code jobs/areas/} reads. */
final class RegisterFile {
    private static final String HEADER = "code,name,aliases,parent_code,level,class_code,valid_from,valid_to\n";

    private RegisterFile() {}

    static void write(List<SyntheticCounty> counties, Path file) throws IOException {
        write(counties, SyntheticTown::units, file);
    }

    /** @param units of a town, those of other years too */
    static void write(List<SyntheticCounty> counties, Function<SyntheticTown, List<Area>> units, Path file)
            throws IOException {
        try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            out.write(HEADER);
            for (SyntheticCounty county : counties) {
                out.write(line(county.area()));
                for (SyntheticTown town : county.townsOfIt()) {
                    out.write(line(town.area()));
                    for (Area unit : units.apply(town)) {
                        out.write(line(unit));
                    }
                }
            }
        }
    }

    private static String line(Area area) {
        return String.join(
                        ",",
                        area.code().digits(),
                        area.name(),
                        String.join("|", area.aliases()),
                        area.parentCode(),
                        area.code().level().word(),
                        area.classCode(),
                        area.validFrom().toString(),
                        area.validTo().equals(LocalDate.MAX)
                                ? ""
                                : area.validTo().toString())
                + "\n";
    }
}
