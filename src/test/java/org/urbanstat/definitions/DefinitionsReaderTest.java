package org.urbanstat.definitions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.urbanstat.definitions.Indicator.Aggregate;
import org.urbanstat.definitions.Indicator.Condition;
import org.urbanstat.definitions.Indicator.Operand;
import org.urbanstat.definitions.Indicator.Term;
import org.urbanstat.vocabulary.AreaCode;
import org.urbanstat.vocabulary.FormCode;
import org.urbanstat.vocabulary.Language;
import org.urbanstat.vocabulary.Money;
import org.urbanstat.vocabulary.Period;
import org.urbanstat.vocabulary.Severity;
import org.urbanstat.vocabulary.Text;

class DefinitionsReaderTest {
    private static final FormCode PEOPLE = new FormCode("people");

    private SmallJobs jobs;

    @BeforeEach
    void copy(@TempDir Path folder) throws IOException {
        jobs = SmallJobs.in(folder);
    }

    @Test
    void tellsTheProblemsOfAllFilesAtOnceInOrder() throws IOException {
        jobs.replace("forms/people.yml", "grain: unit", "grain: village")
                .replace("forms/people.yml", "severity: note", "severity: fatal")
                .replace("areas/small.csv", "112,2022-01-01", "113,2022-01-01")
                .replace("policy/money.yml", "effort: 0.4", "effort: 0.5");
        InvalidDefinitions refused = catchThrowableOfType(InvalidDefinitions.class, jobs::read);
        assertThat(refused.toString()).isEqualTo("""
                        4 problem(s) in the definitions of %s
                        areas/small.csv:5: unknown class "113"; valid classes: 111, 112, 121, 122, 123, 210, 220
                        forms/people.yml:4: unknown word "village"; valid words: unit, town, school, row
                        forms/people.yml:21: unknown word "fatal"; valid words: error, warning, note
                        policy/money.yml:14: the component weights sum to 1.1; expected 1""".formatted(jobs.folder()));
        assertThat(refused.problems().get(0).found()).isEqualTo("113");
    }

    @Test
    void tellsThemInChineseToo() throws IOException {
        jobs.replace("nightly.yml", "missed: last", "missed: first");
        InvalidDefinitions refused = catchThrowableOfType(InvalidDefinitions.class, jobs::read);
        assertThat(refused.text().in(Language.ZH)).isEqualTo("""
                        %s 中的定义有 1 个问题
                        nightly.yml:9: 未知的词“first”;可用的词:none, last, all""".formatted(jobs.folder()));
    }

    @Test
    void refusesAFolderThatIsNotThere(@TempDir Path folder) {
        InvalidDefinitions refused =
                catchThrowableOfType(InvalidDefinitions.class, () -> DefinitionsReader.read(folder.resolve("missing")));
        assertThat(refused.problems().get(0).message().en())
                .startsWith("there is no folder " + folder.resolve("missing"));
    }

    @Test
    void refusesTextThatIsNotUtf8() throws IOException {
        Path file = jobs.folder().resolve("waivers/standing.yml");
        Files.write(file, Files.readString(file).getBytes(Charset.forName("GB18030")));
        Path rates = jobs.folder().resolve("reference/rates.csv");
        Files.write(rates, Files.readString(rates).getBytes(Charset.forName("GB18030")));
        assertThat(jobs.problems())
                .extracting(Object::toString)
                .satisfiesExactly(
                        csv -> assertThat(csv)
                                .startsWith("reference/rates.csv:")
                                .contains("not readable as CSV"),
                        yaml -> assertThat(yaml).isEqualTo("waivers/standing.yml:1: the file is not UTF-8"));
    }

    @Test
    void readsNumbersExactlyFromTheirText() throws InvalidDefinitions {
        Definitions read = jobs.read();
        PersonMoneyPolicy money = read.policies().personMoney().get(0);
        assertThat(money.pools()).containsEntry(new Period("2020"), new Money(900_719_925_474_099L));
        assertThat(money.originWeights()).containsEntry("in_city", new BigDecimal("0.1"));
        assertThat(money.decay()).containsExactly(new BigDecimal("1"), new BigDecimal("0.1"));
        assertThat(money.difficulty()).containsEntry(new AreaCode("620982108"), new BigDecimal("1.05"));
        assertThat(read.policies().targets().get(0).targets().get(0).value()).isEqualTo(new BigDecimal("71.995"));
        assertThat(read.publishedRates().get(1).urban()).isEqualTo(new BigDecimal("1283.74"));
    }

    @Test
    void readsCodesAndPeriodsAsText() throws InvalidDefinitions {
        Waiver waiver = jobs.read().waivers().get(1);
        assertThat(waiver)
                .isEqualTo(new Waiver(
                        new AreaCode("620982100"),
                        Optional.of(PEOPLE),
                        Optional.of(new Period("2020")),
                        "people.equals_sum_of.total",
                        "合并",
                        "某局",
                        LocalDate.of(2027, 1, 1)));
    }

    @Test
    void readsTheRegisterWithItsDatedLines() throws InvalidDefinitions {
        Register register = jobs.read().register();
        AreaCode unit = new AreaCode("620982100200");
        assertThat(register.find(unit, LocalDate.of(2021, 12, 31)).orElseThrow().name())
                .isEqualTo("东村");
        assertThat(register.find(unit, LocalDate.of(2022, 1, 1)))
                .contains(new Area(
                        unit, "东社区", List.of("东村"), "620982100", "112", LocalDate.of(2022, 1, 1), LocalDate.MAX));
        assertThat(register.townsNamed("七里区", LocalDate.of(2020, 1, 1))).containsExactly(new AreaCode("620982100"));
    }

    @Test
    void readsARegisterFromSeveralFilesAndWithAByteOrderMark() throws IOException, InvalidDefinitions {
        jobs.write(
                "areas/more.csv",
                "\uFEFFcode,parent_code,name,aliases,level,class_code,valid_from,valid_to\r\n"
                        + "620982101,620982,沙州镇,,town,,2015-01-01,\r\n");
        assertThat(jobs.read().register().towns()).extracting(Area::name).containsExactly("七里镇", "沙州镇");
    }

    @Test
    void readsACheckWithAllItsParts() throws InvalidDefinitions {
        Definitions read = jobs.read();
        assertThat(read.form(PEOPLE).orElseThrow().checks().get(1))
                .isEqualTo(new CheckRule(
                        PEOPLE,
                        CheckKind.BALANCES,
                        "total",
                        List.of("total", "urban", "urban", "rural"),
                        Severity.WARNING,
                        new BigDecimal("0.005"),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        ""));
        CheckRule across =
                read.form(new FormCode("homes")).orElseThrow().checks().get(0);
        assertThat(across.otherForm()).contains(PEOPLE);
        assertThat(across.ruleCode()).isEqualTo("homes.not_above_other_form.settled");
    }

    @Test
    void putsIndicatorsInTheOrderOfTheirThemes() throws InvalidDefinitions {
        List<Indicator> indicators = jobs.read().indicators();
        assertThat(indicators)
                .extracting(Indicator::code)
                .containsExactly("urban_rate", "rural_rate", "new_homes", "urban_gap");
        assertThat(indicators.get(1).numerator())
                .contains(new Operand(
                        "people",
                        Aggregate.SUM,
                        List.of(new Term("total", 1), new Term("urban", -1)),
                        List.of(new Condition("unit_kind", List.of("village"))),
                        BigDecimal.ONE,
                        false));
        assertThat(indicators.get(1).denominator())
                .contains(new Operand(
                        "people",
                        Aggregate.SUM,
                        List.of(new Term("total", 1)),
                        List.of(),
                        new BigDecimal("1.5"),
                        true));
        assertThat(indicators.get(2).numerator())
                .contains(new Operand(
                        "homes",
                        Aggregate.COUNT,
                        List.of(),
                        List.of(new Condition("is_new", List.of("yes"))),
                        BigDecimal.ONE,
                        false));
    }

    @Test
    void notesTheAreasThatTheRegisterLacks() throws InvalidDefinitions {
        assertThat(jobs.read().notes())
                .extracting(Text::en)
                .containsExactly(
                        "the form homes names the area 620982108, which the register lacks",
                        "the policy money-2020 names the area 620982108, which the register lacks",
                        "the policy land-2020 names the area 620982107, which the register lacks",
                        "the official rates name the area 620999 (某市), which the register lacks",
                        "a waiver of target.new_homes names the area 620982101, which the register lacks");
    }

    @Test
    void takesUpAPolicyOnTheDayTheOneBeforeEnds() throws IOException, InvalidDefinitions {
        String text = Files.readString(jobs.folder().resolve("policy/land.yml"));
        jobs.write(
                "policy/land-2025.yml",
                text.replace("land-2020", "land-2025")
                        .replace("valid_from: 2020-01-01\nvalid_to: 2025-01-01", "valid_from: 2025-01-01")
                        .replace("[2020, 2021]", "[2025]"));
        assertThat(jobs.read().policies().personLand())
                .extracting(p -> p.mandate().code())
                .containsExactly("land-2025", "land-2020");
    }

    @Test
    void hashesThePathsAndBytesOfWhatItReads() throws IOException, InvalidDefinitions {
        Definitions before = jobs.read();
        jobs.write("areas/README.md", "a page for people").write(".hidden", "").write("nightly.yml~", "");
        assertThat(jobs.read().sha256()).isEqualTo(before.sha256());
        jobs.replace("nightly.yml", "max_sheets: 100", "max_sheets: 101");
        assertThat(jobs.read().sha256()).isNotEqualTo(before.sha256());
        assertThat(jobs.read().registerSha256()).isEqualTo(before.registerSha256());
        jobs.replace("areas/small.csv", "东社区", "西社区");
        assertThat(jobs.read().registerSha256()).isNotEqualTo(before.registerSha256());
    }
}
