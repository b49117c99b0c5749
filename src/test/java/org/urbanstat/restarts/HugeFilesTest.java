package org.urbanstat.restarts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.urbanstat.database.PostgresServer;
import org.urbanstat.generation.CountryWanted;
import org.urbanstat.generation.SentAs;
import org.urbanstat.generation.SyntheticCountry;
import org.urbanstat.vocabulary.Period;

/**
 * Huge files, and very many, in a heap of 512 MiB: what can be read is read, what cannot is refused with the limit that
 * it meets, and the files of the other towns are read and published in the same night.
 */
@Execution(ExecutionMode.CONCURRENT)
class HugeFilesTest {
    /** Files in one folder; ten thousand and more in the long form. */
    private static final int TOWNS_OF_MANY_FILES = Integer.getInteger("proof.folder.towns", 12);

    private static final List<Period> YEAR = List.of(new Period("2024"));

    @TempDir
    Path folder;

    @Test
    void a_huge_file_is_read_or_refused_and_holds_nobody_up() throws Exception {
        CountryWanted country = country(8, SentAs.XLSX);
        SyntheticCountry.write(country, done -> {});
        Path inbox = folder.resolve("country/inbox");
        Path first = inbox.resolve("990101100-2024.xlsx");
        HugeFiles.ofRows(first, 49_900_000, inbox.resolve("0-rows.xlsx"));
        HugeFiles.text("安和县", 1_000_000, inbox.resolve("0-million.csv"));
        Path second = inbox.resolve("990101101-2024.xlsx");
        HugeFiles.withPicture(second, 49_900_000, inbox.resolve("0-picture.xlsx"));
        Files.delete(second);
        Path third = inbox.resolve("990101102-2024.xlsx");
        HugeFiles.withPicture(third, 50_000_000, inbox.resolve("0-larger.xlsx"));

        List<String> published = List.of();
        try (Installation installation = installation()) {
            UrbanstatProcess.Ended night = night(installation);
            assertThat(night.out())
                    .contains("\"received\": 11", "\"quarantined\": 3", "\"rejected\": 0", "\"release_id\": 1");
            try (PostgresServer server = PostgresServer.join(installation.data())) {
                assertThat(server.url()).isNotEmpty();
                assertThat(installation
                                .server()
                                .lines("select file_name, rule_code, message_en from mart.finding order by 1, 2"))
                        .containsExactly(
                                "0-larger.xlsx|file.too_large|The file 0-larger.xlsx has "
                                        + Files.size(inbox.resolve("0-larger.xlsx"))
                                        + " bytes, more than the 50000000 that are read (limits in nightly.yml). It is archived unread.",
                                "0-million.csv|file.too_many_cells|The file has too many cells and was not read: more than"
                                        + " 10000 rows in a sheet",
                                "0-rows.xlsx|file.too_many_cells|The file has too many cells and was not read: more than"
                                        + " 10000 rows in a sheet");
                published = installation
                        .server()
                        .lines("select town_code from mart.return_status where form_code = 'population'"
                                + " and status = 'accepted' order by 1");
            }
        }
        assertThat(published)
                .containsExactly(
                        "990101100",
                        "990101101",
                        "990101102",
                        "990101103",
                        "990101104",
                        "990101105",
                        "990101106",
                        "990101107");
    }

    @Test
    void very_many_files_in_one_folder_are_all_read() throws Exception {
        SyntheticCountry.write(country(TOWNS_OF_MANY_FILES, SentAs.CSV), done -> {});
        long files;
        try (var paths = Files.list(folder.resolve("country/inbox"))) {
            files = paths.count();
        }
        try (Installation installation = installation()) {
            UrbanstatProcess.Ended night = night(installation);
            assertThat(night.out())
                    .contains(
                            "\"received\": " + files, "\"accepted\": " + files, "\"rejected\": 0", "\"release_id\": 1");
            System.out.println("files in one folder: " + files + ", " + night.out());
        }
    }

    private CountryWanted country(int towns, SentAs sentAs) {
        return new CountryWanted(towns, YEAR, 1, sentAs, Path.of("jobs"), folder.resolve("country"));
    }

    private Installation installation() {
        return Installation.installed(
                folder.resolve("installation"), folder.resolve("country/jobs"), folder.resolve("country/inbox"));
    }

    private static UrbanstatProcess.Ended night(Installation installation) {
        try (UrbanstatProcess process = installation.run()) {
            UrbanstatProcess.Ended ended = process.end(Installation.PATIENCE);
            assertThat(ended.code()).as(ended.err()).isZero();
            return ended;
        }
    }
}
