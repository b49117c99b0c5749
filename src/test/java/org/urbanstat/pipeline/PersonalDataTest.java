package org.urbanstat.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** A file with personal data (design decision 2): refused, its bytes dropped, no trace of what stood there. */
@ExtendWith(OutputCaptureExtension.class)
class PersonalDataTest {
    private static final String NUMBER = "11010519491231002X";
    private static final String PATH = "2025-01-21/甲镇用地更正.csv";

    @TempDir
    private Path folder;

    private SmallCountry country;
    private TestInstallation urbanstat;

    @BeforeEach
    void start() {
        country = SmallCountry.in(folder).sendAll();
        urbanstat = TestInstallation.of(country);
    }

    @AfterEach
    void close() {
        urbanstat.close();
    }

    @Test
    void only_fingerprint_name_size_reason_and_cells_are_left() {
        country.send(PATH, withRemark());
        RunOutcome night = urbanstat.run(country.request());
        assertThat(night.submissions()).isEqualTo(new RunOutcome.Submissions(13, 0, 1));
        assertThat(urbanstat.lines("select s.file_name, s.byte_count > 0, length(s.sha256), s.bytes is null, s.state,"
                        + " f.rule_code, f.severity, f.sheet, f.cell, f.found, f.raw_text"
                        + " from intake.submission s join validation.finding f using (submission_id)"
                        + " where s.bytes is null"))
                .containsExactly(PATH + "|t|64|t|quarantined|file.personal_data|ERROR|甲镇用地更正|G1|G1|null");
    }

    @Test
    void the_number_stands_nowhere(CapturedOutput output) {
        country.send(PATH, withRemark());
        country.send("2025-01-21/" + NUMBER + "乙镇用地.csv", SmallCountry.sent("乙镇用地") + "\n");
        country.send("2025-01-21/11010519491231002x乙镇用地.csv", SmallCountry.sent("乙镇用地") + "\n\n");
        urbanstat.run(country.dryRun());
        urbanstat.run(country.request());
        assertThat(tablesThatHold(NUMBER)).isEmpty();
        assertThat(tablesThatHold(NUMBER.toLowerCase(java.util.Locale.ROOT))).isEmpty();
        assertThat(output.getAll()).doesNotContainIgnoringCase(NUMBER);
        assertThat(urbanstat.lines("select path from intake.sighting where path like '%#%' order by 1"))
                .containsExactly("2025-01-21/##################乙镇用地.csv", "2025-01-21/##################乙镇用地.csv~2");
    }

    @Test
    void the_same_bytes_are_recognised_and_stay_refused() {
        country.send(PATH, withRemark());
        urbanstat.run(country.request());
        country.send("2025-02-01/再报.csv", withRemark());
        RunOutcome next = urbanstat.run(country.request());
        assertThat(next.submissions()).isEqualTo(new RunOutcome.Submissions(0, 1, 0));
        urbanstat.run(country.forced());
        assertThat(urbanstat.lines("select count(*) from intake.submission where bytes is null"))
                .containsExactly("1");
    }

    /** As an earlier version would have left it: accepted, its raw text published. */
    @Test
    void found_when_a_file_is_read_again_it_is_dropped_too() {
        country.send(PATH, withRemark());
        urbanstat.run(country.request());
        String bytes = HexFormat.of().formatHex(withRemark().getBytes(StandardCharsets.UTF_8));
        urbanstat
                .client()
                .sql("update intake.submission set state = 'read', bytes = decode('" + bytes + "', 'hex')"
                        + " where bytes is null")
                .update();
        for (String table : List.of("validation.finding", "publication.finding")) {
            urbanstat
                    .client()
                    .sql("update " + table + " set raw_text = '张三" + NUMBER + "', message_zh = '不是数:" + NUMBER + "'"
                            + " where rule_code = 'file.personal_data'")
                    .update();
        }
        assertThat(tablesThatHold(NUMBER)).hasSize(3);
        urbanstat.run(country.forced());
        assertThat(tablesThatHold(NUMBER)).isEmpty();
        assertThat(urbanstat.lines("select state from intake.submission where bytes is null"))
                .containsExactly("quarantined");
    }

    /** A return that would be accepted but for a remark beside it. */
    private static String withRemark() {
        String[] lines = SmallCountry.sent("甲镇用地").split("\n", 2);
        return lines[0] + ",,,,,,张三" + NUMBER + "\n" + lines[1];
    }

    /** Of every table of the database those with a row in which the text stands, as text or as bytes. */
    private List<String> tablesThatHold(String text) {
        String hex = HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
        return urbanstat
                .lines("select table_schema || '.' || table_name from information_schema.tables"
                        + " where table_type = 'BASE TABLE'"
                        + " and table_schema not in ('pg_catalog', 'information_schema') order by 1")
                .stream()
                .filter(table -> !urbanstat
                        .lines("select 1 from " + table + " t where t::text like '%" + text + "%' or t::text like '%"
                                + hex + "%' limit 1")
                        .isEmpty())
                .toList();
    }
}
