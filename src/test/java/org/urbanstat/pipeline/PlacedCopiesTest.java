package org.urbanstat.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.urbanstat.validation.ReturnKey;
import org.urbanstat.vocabulary.AreaCode;
import org.urbanstat.vocabulary.FormCode;
import org.urbanstat.vocabulary.Period;
import org.urbanstat.vocabulary.Text;

/** Marked copies as files below {@code data/feedback/PERIOD/TOWN/}. */
class PlacedCopiesTest {
    private static final String NUMBER = "11010519491231002X";
    private static final String PLACE = "2024/990001100/甲镇落户.xlsx";

    private static final ReturnKey SETTLEMENT =
            new ReturnKey(new AreaCode("990001100"), new FormCode("settlement"), new Period("2024"));

    @TempDir
    private Path folder;

    private SmallCountry country;
    private TestInstallation urbanstat;

    @BeforeEach
    void start() {
        country = SmallCountry.in(folder).sendAll().withhold("2025-01-20/甲镇落户.csv");
        country.sendCorrected("2025-02-04/甲镇落户.csv", "甲镇落户", "100,60,10", "200,60,10");
        urbanstat = TestInstallation.withData(country, folder.resolve("data"));
    }

    @AfterEach
    void close() {
        urbanstat.close();
    }

    @Test
    void a_rerun_leaves_the_file_alone_and_replaces_one_that_is_gone() throws IOException {
        urbanstat.run(country.request());
        byte[] first = Files.readAllBytes(placed(PLACE));
        FileTime longAgo = FileTime.fromMillis(0);
        Files.setLastModifiedTime(placed(PLACE), longAgo);
        urbanstat.run(country.request());
        assertThat(Files.getLastModifiedTime(placed(PLACE))).isEqualTo(longAgo);

        Files.delete(placed(PLACE));
        urbanstat.run(country.request());
        assertThat(placed(PLACE)).hasBinaryContent(first);
        urbanstat.client().sql("delete from feedback.marked_copy").update();
        Files.delete(placed(PLACE));
        urbanstat.run(country.request());
        assertThat(placed(PLACE)).hasBinaryContent(first);
    }

    @Test
    void a_superseded_revision_makes_room_and_what_we_did_not_write_stays() throws IOException {
        urbanstat.run(country.request());
        byte[] first = Files.readAllBytes(placed(PLACE));
        Files.writeString(placed("2024/990001100/镇里的说明.txt"), "电话联系过");
        country.sendCorrected("2025-02-05/甲镇落户.csv", "甲镇落户", "100,60,10", "300,60,10");
        country.sendCorrected("2025-02-05/甲镇落户二.csv", "甲镇落户", "100,60,10", "400,60,10");
        urbanstat.run(country.request());
        assertThat(files())
                .contains("2024/990001100/甲镇落户二.xlsx", "2024/990001100/镇里的说明.txt")
                .doesNotContain(PLACE);

        country.sendCorrected("2025-02-06/甲镇落户.csv", "甲镇落户", "100,60,10", "500,60,10");
        urbanstat.run(country.request());
        assertThat(files()).contains(PLACE).doesNotContain("2024/990001100/甲镇落户二.xlsx");
        assertThat(Files.readAllBytes(placed(PLACE))).isNotEqualTo(first);
    }

    @Test
    void a_quarantined_file_and_one_with_personal_data_get_the_list_alone() throws IOException {
        country.send("2025-02-04/旧.xls", "\u0009\u0008 BIFF5 not a workbook");
        String[] lines = SmallCountry.sent("甲镇用地").split("\n", 2);
        country.send("2025-02-04/用地.csv", lines[0] + ",,,,,,张三" + NUMBER + "\n" + lines[1]);
        urbanstat.run(country.request());
        assertThat(files()).contains("quarantined/旧.xlsx", "quarantined/用地.xlsx");
        assertThat(urbanstat.lines("select distinct list_only_because from feedback.marked_copy"
                        + " where file_name in ('旧.xlsx', '用地.xlsx')"))
                .containsExactly("本文件没有读成报表,所以没有在原表上标注。");
        String copy = unzipped(placed("quarantined/用地.xlsx"));
        assertThat(copy).contains("file.personal_data").doesNotContain(NUMBER).doesNotContain("张三");
    }

    @Test
    void a_directory_that_cannot_be_written_to_costs_the_remark_and_not_the_run() throws IOException {
        Files.createDirectories(folder.resolve("data"));
        Files.writeString(folder.resolve("data/feedback"), "a file stands where the directory should");
        RunOutcome night = urbanstat.run(country.request());
        assertThat(night.remarks().toString()).contains("带标注的副本写不到 " + folder.resolve("data/feedback"));
        assertThat(night.releaseId()).isPresent();

        Files.delete(folder.resolve("data/feedback"));
        urbanstat.run(country.request());
        assertThat(files()).contains(PLACE);
    }

    /** One of the names is as long as a name may be, and longer with the ending of a workbook. */
    @Test
    void a_long_name_is_shortened_and_a_place_that_is_taken_costs_no_other_copy() throws IOException {
        String longest = "镇".repeat(83);
        country.sendCorrected("2025-02-04/" + longest + "ab.txt", "乙镇落户", "50,", "51,");
        Files.createDirectories(placed("2024/990001100"));
        Files.createDirectories(placed(PLACE + "/not ours"));
        RunOutcome night = urbanstat.run(country.request());
        assertThat(night.remarks().toString()).contains("甲镇落户.xlsx");
        assertThat(files()).contains("2024/990001101/" + longest + "a.xlsx");

        Files.delete(placed(PLACE + "/not ours"));
        Files.delete(placed(PLACE));
        urbanstat.run(country.request());
        assertThat(files()).contains(PLACE);
    }

    /** A copy that nothing asks for is put in by hand: a night that looks takes it away. */
    @Test
    void a_night_in_which_no_return_was_judged_looks_for_no_copy_and_says_where_they_lie() {
        List<Text> told = SmallCountry.remarks(urbanstat.run(country.request()));
        UnaskedCopy.putInto(urbanstat);
        assertThat(urbanstat.run(country.request()).remarks()).isEqualTo(told);
        assertThat(told.toString()).contains("带标注的副本 ");
        assertThat(UnaskedCopy.isIn(urbanstat)).isTrue();

        country.sendCorrected("2025-02-05/甲镇落户.csv", "甲镇落户", "100,60,10", "300,60,10");
        urbanstat.run(country.request());
        assertThat(UnaskedCopy.isIn(urbanstat)).isFalse();
    }

    @Test
    void an_act_of_an_operator_between_two_nights_makes_room_for_the_copies_of_the_revision_before()
            throws IOException {
        urbanstat.run(country.request());
        country.sendCorrected("2025-02-05/甲镇落户二.csv", "甲镇落户", "100,60,10", "300,60,10");
        urbanstat.run(country.request());
        assertThat(files()).contains("2024/990001100/甲镇落户二.xlsx").doesNotContain(PLACE);
        new TransactionTemplate(new JdbcTransactionManager(urbanstat.dataSource()))
                .execute(status -> new RevisionActs(
                                urbanstat.client(),
                                Clock.fixed(GoldenRunTest.NOW, ZoneOffset.UTC),
                                ZoneId.of("Asia/Shanghai"))
                        .withdraw(SETTLEMENT, Optional.empty(), new RevisionActs.Why("王芳", "镇里来函")));
        urbanstat.run(country.request());
        assertThat(files()).contains(PLACE).doesNotContain("2024/990001100/甲镇落户二.xlsx");
    }

    /** A run that dies there leaves its judgement, and so the next has the copies to make. */
    @Test
    void a_run_that_died_between_the_judgement_and_the_last_copy_leaves_them_to_the_next() throws IOException {
        urbanstat.run(country.request());
        country.sendCorrected("2025-02-05/甲镇落户二.csv", "甲镇落户", "100,60,10", "300,60,10");
        urbanstat
                .client()
                .sql(
                        "create function pipeline.fail() returns trigger language plpgsql as $$ begin raise 'killed'; end $$")
                .update();
        urbanstat
                .client()
                .sql("create trigger dies before insert on feedback.placed_file execute function pipeline.fail()")
                .update();
        assertThatThrownBy(() -> urbanstat.run(country.request())).isInstanceOf(RunFailed.class);
        urbanstat.client().sql("drop trigger dies on feedback.placed_file").update();
        // as if its work had come to nothing that differs
        urbanstat.client().sql("delete from pipeline.touched_area").update();
        urbanstat.run(country.request());
        assertThat(files()).contains("2024/990001100/甲镇落户二.xlsx").doesNotContain(PLACE);
    }

    private Path placed(String path) {
        return folder.resolve("data/feedback").resolve(path);
    }

    private List<String> files() throws IOException {
        Path root = folder.resolve("data/feedback");
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> root.relativize(file).toString())
                    .toList();
        }
    }

    private static String unzipped(Path file) throws IOException {
        StringBuilder text = new StringBuilder();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(Files.readAllBytes(file)))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                text.append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return text.toString();
    }
}
