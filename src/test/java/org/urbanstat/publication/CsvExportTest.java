package org.urbanstat.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvExportTest {
    private static Candidate candidate;

    @TempDir
    private Path folder;

    @BeforeAll
    static void publish() {
        candidate = new Candidate();
        candidate.rates("620982101", "70.00", "80.00");
        candidate.rates("620982100", "60.00", "50.00");
        long file = candidate.returns().send("-a.xlsx", "2026-03-30").submission();
        candidate.update("insert into validation.finding (submission_id, ordinal, rule_code, severity, sheet, cell,"
                + " raw_text, found, expected, difference, message_zh, message_en, fix_zh, fix_en) values (" + file
                + ", 1, 'file.b', 'NOTE', '@表', 'B2', '=1+1', '-5', '+7', '-12.50', '\t制表', '-5+cmd|x', 'a,b',"
                + " 'say \"a\"'), (" + file + ", 0, 'file.a', 'NOTE', '甲', 'A1', '', '－5', null, null, '+', '- 5',"
                + " '1-1', 'a=b')");
        candidate.publish("2026-03-30T18:30:00Z");
    }

    @AfterAll
    static void close() {
        candidate.close();
    }

    @Test
    void writesOneFileAViewInOrderOfName() throws SQLException, IOException {
        List<Path> files = export("all");
        assertThat(files.stream().map(file -> file.getFileName().toString()))
                .startsWith("area_succession.csv", "data_dictionary.csv", "fact_class_size.csv")
                .endsWith(
                        "return_count.csv",
                        "return_status.csv",
                        "revision_act.csv",
                        "scorecard.csv",
                        "scorecard_part.csv",
                        "target_trajectory.csv",
                        "town_summary.csv",
                        "urbanization_rate.csv",
                        "urbanization_rate_restated.csv")
                .hasSize(36)
                .isSorted();
        assertThat(Files.readString(folder.resolve("all/scorecard.csv")))
                .isEqualTo("period,subject_type,subject_code,subject_name,score,rank,grade,listing,release_id,reason,"
                        + "state,county_code,policy_code,is_provisional,reason_en,"
                        + "score_lowest,score_highest,rank_best,rank_worst\n");
    }

    @Test
    void writesRowsInOrderOfTheirKeyAndNumbersAsTheyAre() throws SQLException, IOException {
        export("rates");
        assertThat(Files.readString(folder.resolve("rates/urbanization_rate.csv")))
                .isEqualTo("period,area_code,area_name,area_level,basis,resident_total,resident_urban,"
                        + "resident_rate_percent,registered_total,registered_urban,registered_rate_percent,"
                        + "rate_gap_points,returns_expected,returns_used,is_provisional,release_id,waiver_count\n"
                        + "2024,620982100,七里镇,town,ADMIN_RETURN,100,60.00,60.00,100,50.00,50.00,10.00,1,1,false,1,0\n"
                        + "2024,620982101,沙州镇,town,ADMIN_RETURN,100,70.00,70.00,100,80.00,80.00,-10.00,1,1,false,1,0"
                        + "\n");
    }

    @Test
    void defusesWhatASpreadsheetWouldRunAndLeavesNumbersAndSigns() throws SQLException, IOException {
        export("findings");
        assertThat(Files.readString(folder.resolve("findings/finding.csv")))
                .isEqualTo("period,town_code,form_code,revision,rule_code,severity,file_name,sheet,cell,raw_text,found,"
                        + "expected,difference,message_zh,message_en,fix_zh,fix_en,waiver,release_id\n"
                        + ",,,,file.b,NOTE,'-a.xlsx,'@表,B2,'=1+1,-5,+7,-12.50,'\t制表,'-5+cmd|x,\"a,b\","
                        + "\"say \"\"a\"\"\",,1\n"
                        + ",,,,file.a,NOTE,'-a.xlsx,甲,A1,,－5,,,+,'- 5,1-1,a=b,,1\n");
    }

    @Test
    void writesTheSameBytesInAnotherSession() throws SQLException, IOException {
        List<Path> here = export("here", "set time zone 'UTC'");
        List<Path> there = export(
                "there",
                "set time zone 'America/Los_Angeles'",
                "set extra_float_digits = 0",
                "set role urbanstat_reader");
        assertThat(here).hasSameSizeAs(there);
        for (int i = 0; i < here.size(); i++) {
            assertThat(there.get(i)).hasSameBinaryContentAs(here.get(i));
        }
        assertThat(Files.readString(folder.resolve("there/release.csv")))
                .startsWith("release_id,published_at,run_id,changed_rows,definitions_sha256,manifest,program_version,"
                        + "schema_version\n"
                        + "1,2026-03-30T18:30Z,");
    }

    private List<Path> export(String name, String... settings) throws SQLException {
        try (Connection connection = candidate.session(settings)) {
            return new CsvExport(connection).write(folder.resolve(name));
        }
    }
}
