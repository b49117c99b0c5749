package org.urbanstat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;
import org.urbanstat.pipeline.SmallCountry;

class CheckCommandTest {
    @TempDir
    static Path folder;

    static Path inbox;
    static String jobs;

    private final Screen screen = new Screen();

    @BeforeAll
    static void send() {
        SmallCountry country = SmallCountry.in(folder).sendAll();
        country.sendCorrected("错.csv", "甲镇居住证", "200,20,150", "200,20,250");
        country.send("空.csv", "");
        inbox = country.inbox();
        jobs = country.jobs().toString();
    }

    @Test
    void showsAGoodReturnOnALine() {
        String file = inbox.resolve("2025-01-20/甲镇落户.csv").toString();
        assertThat(screen.run("check", "--jobs", jobs, file)).isZero();
        assertThat(screen.out()).isEqualTo(file + """

                  990001100 settlement 2024: accepted, 1 rows
                    rules not evaluated (an operand is blank, or other returns are needed): \
                unit_slip, copy_of_last_year, stale_title, not_early
                """);
        assertThat(screen.err()).isEmpty();
    }

    @Test
    void showsUnderAReturnWhereAndWhatIsWrongAndWhatToDo() {
        String file = inbox.resolve("错.csv").toString();
        assertThat(screen.run("check", "--jobs", jobs, file)).isEqualTo(3);
        assertThat(screen.out()).isEqualTo(file + """

                  990001100 residence_permit 2024: rejected, 1 rows
                    ERROR 错!E4 "Holders of a valid permit at the end of the period" is 250 and should not be above \
                Eligible residents who have not settled 200; it is 50 more  [residence_permit.not_above.valid_permits]
                      → Check "Holders of a valid permit at the end of the period" and \
                Eligible residents who have not settled 200 for a wrong column or unit
                    rules not evaluated (an operand is blank, or other returns are needed): \
                not_above_other_form, unit_slip, copy_of_last_year, stale_title, not_early
                """);
    }

    @Test
    void showsTheSameInChinese() {
        String file = inbox.resolve("错.csv").toString();
        assertThat(screen.run("check", "--lang", "zh", "--jobs", jobs, file)).isEqualTo(3);
        assertThat(screen.out()).isEqualTo(file + """

                  990001100 residence_permit 2024:退回,1 行
                    错误 错!E4 “期末有效持证”是 250,不应大于 符合条件未落户常住人口 200,多出 50  \
                [residence_permit.not_above.valid_permits]
                      → 请核对“期末有效持证”和 符合条件未落户常住人口 200,看是否填错列或填错单位
                    未评估的规则(操作数为空,或需要其他报表):not_above_other_form, unit_slip, \
                copy_of_last_year, stale_title, not_early
                """);
    }

    @Test
    void showsWhatConcernsTheWholeFile() {
        String file = inbox.resolve("空.csv").toString();
        assertThat(screen.run("check", "--jobs", jobs, file)).isEqualTo(3);
        assertThat(screen.out()).isEqualTo(file + """

                    ERROR The file is empty  [file.empty]
                      → Open the original, make sure that it holds the figures, save it and send it again
                """);
    }

    @Test
    void tellsAFileThatCannotBeOpenedAndChecksTheOthers() {
        String good = inbox.resolve("2025-01-20/甲镇落户.csv").toString();
        String none = inbox.resolve("没有.csv").toString();
        assertThat(screen.run("check", "--jobs", jobs, none, good)).isEqualTo(3);
        assertThat(screen.err()).isEqualTo("there is no file " + none + ". Check the path\n");
        assertThat(screen.out()).startsWith(good + "\n");
    }

    @Test
    void printsOneJsonObjectALine() {
        String good = inbox.resolve("2025-01-20/甲镇落户.csv").toString();
        String bad = inbox.resolve("错.csv").toString();
        assertThat(screen.run("check", "--json", "--jobs", jobs, good, bad)).isEqualTo(3);
        assertThat(screen.out().lines())
                .satisfiesExactly(
                        line -> assertThat(line)
                                .startsWith("{\"file\": \"" + good)
                                .contains("\"outcome\": \"accepted\""),
                        line -> assertThat(line)
                                .startsWith("{\"file\": \"" + bad)
                                .contains("\"outcome\": \"rejected\""));
    }

    @Test
    void namesTheDefinitionsThatAreMissing() {
        assertThat(screen.run("check", "--jobs", "nowhere", "x.csv")).isEqualTo(1);
        assertThat(screen.err()).contains("nowhere").doesNotContain("\tat ");
    }

    @Test
    void tellsWhatIsWrongWithTheRegisterAndNothingOfAFile(@TempDir Path other) throws IOException {
        Path copy = other.resolve("jobs");
        FileSystemUtils.copyRecursively(Path.of(jobs), copy);
        Files.writeString(copy.resolve("areas/more.csv"), """
                code,name,aliases,parent_code,level,class_code,valid_from,valid_to
                990009100001,丙村,,990009100,unit,220,2024-01-01,
                990009100002,丁村,,990009100,unit,222,2024-01-01,
                """);
        String file = inbox.resolve("2025-01-20/甲镇落户.csv").toString();
        assertThat(screen.run("check", "--jobs", copy.toString(), file, "no such file.csv"))
                .isEqualTo(1);
        assertThat(screen.out()).isEmpty();
        assertThat(screen.err()).isEqualTo("""
                3 problem(s) in the definitions of %s
                areas/more.csv:2: the register has no line for the parent "990009100" of 990009100001
                areas/more.csv:3: unknown class "222"; valid classes: 111, 112, 121, 122, 123, 210, 220
                areas/more.csv:3: the register has no line for the parent "990009100" of 990009100002
                """.formatted(copy));
    }

    @Test
    void showsWhereItFailedWhereDebugIsAsked() {
        assertThat(screen.run("check", "--debug", "--jobs", "nowhere", "x.csv")).isEqualTo(1);
        assertThat(screen.err()).contains("nowhere", "\tat org.urbanstat.cli.CheckCommand.call");
    }
}
