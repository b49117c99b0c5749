package org.urbanstat.definitions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.urbanstat.vocabulary.AreaCode;
import org.urbanstat.vocabulary.AreaLevel;
import org.urbanstat.vocabulary.FormCode;
import org.urbanstat.vocabulary.Money;
import org.urbanstat.vocabulary.Period;

/** The project's own {@code jobs/} against the codes that other people build on. */
class JobsOfTheProjectTest {
    private static Definitions jobs;

    @BeforeAll
    static void read() throws InvalidDefinitions {
        jobs = DefinitionsReader.read(Path.of("jobs"));
    }

    @Test
    void namesNoAreaThatItsRegisterLacks() {
        assertThat(jobs.notes()).isEmpty();
    }

    @Test
    void hasTheFormsAndFieldsOfTheReferenceInItsOrder() throws IOException {
        List<List<String>> expected = new ArrayList<>();
        for (CSVRecord row : reference("forms.csv")) {
            expected.add(List.of(
                    row.get("form_code"),
                    row.get("field_code"),
                    row.get("header_zh"),
                    row.get("type"),
                    row.get("unit"),
                    row.get("required")));
        }
        Set<String> forms =
                new LinkedHashSet<>(expected.stream().map(r -> r.get(0)).toList());
        List<List<String>> found = new ArrayList<>();
        for (String code : forms) {
            Form form = jobs.form(new FormCode(code)).orElseThrow();
            form.fields().forEach(field -> found.add(columns(form, field)));
        }
        assertThat(found).isEqualTo(expected);
        assertThat(jobs.forms().keySet().stream().map(FormCode::text)).containsAll(forms);
    }

    private static List<String> columns(Form form, Field field) {
        return List.of(
                form.code().text(),
                field.code(),
                field.header(),
                field.type().name().toLowerCase(java.util.Locale.ROOT),
                field.unit(),
                field.required() ? "yes" : "no");
    }

    @Test
    void hasTheIndicatorsOfTheReferenceInItsOrder() throws IOException {
        List<List<String>> expected = new ArrayList<>();
        for (CSVRecord row : reference("indicators.csv")) {
            expected.add(List.of(
                    row.get("indicator_code"),
                    row.get("name_zh"),
                    row.get("formula"),
                    row.get("unit"),
                    row.get("clause"),
                    row.get("lead_unit")));
        }
        List<String> fixed = expected.stream().map(row -> row.get(0)).toList();
        assertThat(jobs.indicators().stream()
                        .filter(i -> fixed.contains(i.code()))
                        .map(i -> List.of(i.code(), i.name().zh(), i.formula(), i.unit(), i.clause(), i.leadUnit()))
                        .toList())
                .isEqualTo(expected);
    }

    @Test
    void hasTheTargetsOfTheReference() throws IOException {
        List<List<String>> expected = new ArrayList<>();
        for (CSVRecord row : reference("indicators.csv")) {
            if (!row.get("target").isEmpty()) {
                expected.add(List.of(
                        row.get("indicator_code"), row.get("comparison"), row.get("target"), row.get("target_year")));
            }
        }
        TargetPolicy policy = jobs.policies().targetsOn(new Period("2025")).orElseThrow();
        List<String> fixed = expected.stream().map(row -> row.get(0)).toList();
        assertThat(policy.targets().stream()
                        .filter(t -> fixed.contains(t.indicator()))
                        .map(t -> List.of(
                                t.indicator(),
                                t.comparison().sign(),
                                t.value().toPlainString(),
                                t.by().map(Period::text).orElse("")))
                        .toList())
                .isEqualTo(expected);
        assertThat(policy.mandate().document()).isEqualTo("敦政办发〔2020〕129号");
        assertThat(policy.mandate().validFrom()).isEqualTo(LocalDate.of(2020, 7, 31));
        assertThat(policy.mandate().validTo()).isEqualTo(LocalDate.MAX);
    }

    @Test
    void hasThePublishedRatesOfTheReference() throws IOException {
        List<List<String>> expected = new ArrayList<>();
        for (CSVRecord row : reference("published-rates.csv")) {
            expected.add(List.of(
                    row.get("area"),
                    row.get("as_of"),
                    row.get("vintage"),
                    row.get("unit"),
                    row.get("urban"),
                    row.get("total"),
                    row.get("published_rate"),
                    row.get("oracle"),
                    row.get("source")));
        }
        assertThat(jobs.publishedRates().stream()
                        .map(r -> List.of(
                                r.areaName(),
                                r.asOf().toString(),
                                r.vintage(),
                                r.unit(),
                                r.urban().toPlainString(),
                                r.total().toPlainString(),
                                r.ratePercent().toPlainString(),
                                r.oracle(),
                                r.source()))
                        .toList())
                .isEqualTo(expected);
    }

    @Test
    void givesTheCensusItsBasisAndItsRegisteredRate() {
        PublishedRate census = jobs.publishedRates().get(0);
        assertThat(census.basis()).isEqualTo("CENSUS");
        assertThat(census.registeredRatePercent()).contains(new BigDecimal("45.4"));
        assertThat(jobs.publishedRates().stream().filter(r -> !r.vintage().equals("census")))
                .allSatisfy(r -> assertThat(r.basis()).isEqualTo("SAMPLE_ESTIMATE"));
    }

    @Test
    void declaresEveryIdentityThatTheFormsCarry() {
        Map<String, List<String>> rules = new java.util.TreeMap<>();
        jobs.forms().values().stream()
                .flatMap(f -> f.checks().stream())
                .filter(c -> !c.identity().isEmpty())
                .forEach(c -> rules.computeIfAbsent(c.identity(), i -> new ArrayList<>())
                        .add(c.ruleCode()));
        assertThat(rules.keySet())
                .containsExactlyInAnyOrder(
                        "I1", "I2", "I3", "I4", "I8", "I10", "I11", "I12", "I14", "I15", "I16", "I17", "I18");
        assertThat(rules.get("I1"))
                .containsExactly("population.equals_sum_of.resident_total", "population.equals_sum_of.resident_total");
        assertThat(rules.get("I8"))
                .containsExactly("settlement.equals_sum_of.settled_total", "settlement.equals_sum_of.settled_total");
        assertThat(rules.get("I10"))
                .containsExactly(
                        "population.not_above.incoming_half_year",
                        "residence_permit.not_above.valid_permits",
                        "residence_permit.not_above_other_form.eligible");
        assertThat(rules.get("I11")).hasSize(13);
    }

    @Test
    void checksCodesKeysAndTheTotalsRowOfEveryForm() {
        assertThat(jobs.forms().values())
                .allSatisfy(form -> assertThat(form.checks().stream().map(CheckRule::kind))
                        .contains(CheckKind.TOTALS_AGREE, CheckKind.CODE_KNOWN, CheckKind.UNIQUE));
    }

    @Test
    void expectsEachFormFromTheTownsThatOweIt() {
        assertThat(expectation("population").townOrdinals()).containsExactly(new OrdinalRange(1, 599));
        assertThat(expectation("population").due()).isEqualTo(new Expectation.Due(1, 0, 1, 25));
        assertThat(expectation("school").due()).isEqualTo(new Expectation.Due(0, 0, 9, 20));
        assertThat(expectation("land").due()).isEqualTo(new Expectation.Due(1, 0, 2, 28));
        assertThat(expectation("rural_waste").onlyWithVillages()).isTrue();
        assertThat(expectation("urban_sanitation").onlyWithCityProper()).isTrue();
        assertThat(expectation("urban_sanitation").firstPeriod()).isEqualTo(new Period("2019-01"));
        assertThat(expectation("urban_sanitation").due()).isEqualTo(new Expectation.Due(0, 1, 0, 10));
    }

    @Test
    void asksDunhuangAloneForTheFormsThatJoined() {
        Set<AreaCode> dunhuang = Set.of(new AreaCode("620982"));
        for (String form : List.of("class_size", "teacher_pay", "health_centre", "finance", "project")) {
            assertThat(expectation(form).counties()).as(form).isEqualTo(dunhuang);
            assertThat(expectation(form).isOwedBy(new AreaCode("990001100")))
                    .as(form)
                    .isFalse();
        }
        AreaCode county = new AreaCode("620982000");
        AreaCode town = new AreaCode("620982102");
        assertThat(jobs.forms().values().stream()
                        .filter(f -> f.expectation().isOwedBy(county))
                        .map(f -> f.code().text()))
                .containsExactly("finance", "project", "teacher_pay");
        assertThat(jobs.forms().values().stream()
                        .filter(f -> f.expectation().isOwedBy(town))
                        .map(f -> f.code().text()))
                .contains("class_size", "health_centre")
                .doesNotContain("finance", "project", "teacher_pay");
    }

    @Test
    void tellsARowByAllTheFieldsOfItsKey() {
        assertThat(key("class_size")).containsExactly("school_code", "stage");
        assertThat(key("teacher_pay")).containsExactly("grade");
        assertThat(key("finance")).containsExactly("town_code");
    }

    private static List<String> key(String form) {
        return jobs.form(new FormCode(form)).orElseThrow().key().stream()
                .map(Field::code)
                .toList();
    }

    private static Expectation expectation(String form) {
        return jobs.form(new FormCode(form)).orElseThrow().expectation();
    }

    @Test
    void neverGuessesWhichPopulationATotalMeans() {
        Form population = jobs.form(new FormCode("population")).orElseThrow();
        assertThat(population.ambiguousHeaders())
                .containsEntry("总人口", List.of("resident_total", "registered_total"))
                .containsEntry("年末总人口", List.of("resident_total", "registered_total"));
        assertThat(population.fields().stream()
                        .flatMap(f -> Stream.concat(Stream.of(f.header()), f.synonyms().stream())))
                .doesNotContain("总人口", "年末总人口");
    }

    @Test
    void sharesThePersonMoneyByTheExampleWeights() {
        PersonMoneyPolicy policy = jobs.policies().personMoney().get(0);
        assertThat(policy.mandate().document()).contains("illustrative, not official");
        assertThat(policy.scope()).isEqualTo(Policies.Scope.EACH_COUNTY);
        assertThat(policy.receiverOrdinals()).containsExactly(new OrdinalRange(100, 199));
        assertThat(policy.pools())
                .containsEntry(new Period("2020"), new Money(8_000_000))
                .containsEntry(new Period("2024"), new Money(12_000_000))
                .hasSize(5);
        assertThat(policy.firstCohort()).isEqualTo(new Period("2019"));
        assertThat(policy.decay()).containsExactly(new BigDecimal("1"), new BigDecimal("0.6"), new BigDecimal("0.3"));
        assertThat(policy.componentWeights())
                .containsExactly(
                        Map.entry("settlement", new BigDecimal("0.6")),
                        Map.entry("education", new BigDecimal("0.2")),
                        Map.entry("permits", new BigDecimal("0.1")),
                        Map.entry("effort", new BigDecimal("0.1")));
        assertThat(policy.difficulty()).containsEntry(new AreaCode("620982105"), new BigDecimal("1.10"));
    }

    @Test
    void includesTheUpperEndOfALandTier() {
        PersonLandPolicy policy = jobs.policies().personLand().get(0);
        assertThat(policy.tiers())
                .containsExactly(
                        tier(Optional.empty(), Optional.of("100"), true, "100"),
                        tier(Optional.of("100"), Optional.of("150"), true, "80"),
                        tier(Optional.of("150"), Optional.empty(), false, "50"));
        assertThat(policy.adjustmentPercent()).isEqualByComparingTo("0");
        assertThat(policy.supercityCentres()).isEmpty();
    }

    private static PersonLandPolicy.Tier tier(
            Optional<String> above, Optional<String> upTo, boolean isToIncluded, String standard) {
        return new PersonLandPolicy.Tier(
                above.map(BigDecimal::new), false, upTo.map(BigDecimal::new), isToIncluded, new BigDecimal(standard));
    }

    @Test
    void exemptsTheSeatOfTheCityFromTheCentralSchools() {
        assertThat(jobs.waivers().stream().map(Waiver::rule))
                .containsExactly("target.central_primary_count", "target.central_kindergarten_count");
        assertThat(jobs.waivers()).allSatisfy(waiver -> {
            assertThat(waiver.area()).isEqualTo(new AreaCode("620982101"));
            assertThat(waiver.form()).isEmpty();
            assertThat(waiver.expires()).isEqualTo(LocalDate.of(2031, 1, 1));
        });
    }

    @Test
    void runsEveryNightAtHalfPastTwoInShanghai() {
        assertThat(jobs.nightly().zone().getId()).isEqualTo("Asia/Shanghai");
        assertThat(jobs.nightly().lastPeriod()).isEqualTo(new Period("2024"));
        assertThat(jobs.nightly().schedules())
                .containsExactly(new Nightly.Schedule(
                        "nightly", "0 30 2 * * *", Nightly.Days.EVERY, Nightly.Missed.LAST, Duration.ofHours(1)));
        assertThat(jobs.nightly().limits())
                .isEqualTo(new Nightly.Limits(
                        50_000_000,
                        400_000_000,
                        200,
                        100,
                        10_000,
                        400,
                        200_000,
                        4_000,
                        60,
                        2_000,
                        20_000,
                        100,
                        60_000_000));
    }

    @Test
    void computesTheIndicatorsAsTheirFormulasSay() {
        Indicator waste = indicator("rural_waste_per_person_day");
        assertThat(waste.numerator().orElseThrow().multiplier()).isEqualTo(new BigDecimal("1000"));
        assertThat(waste.denominator().orElseThrow().isTimesDaysOfYear()).isTrue();
        Indicator balance = indicator("school_place_balance");
        assertThat(balance.numerator().orElseThrow().terms())
                .containsExactly(new Indicator.Term("places", 1), new Indicator.Term("enrolment", -1));
        assertThat(indicator("rate_gap").difference()).containsExactly("resident_rate", "registered_rate");
        assertThat(indicator("on_time_return_rate").numerator().orElseThrow().where())
                .containsExactly(new Indicator.Condition("on_time", List.of("yes")));
        assertThat(indicator("junior_middle_city_share").levels()).containsExactly(AreaLevel.COUNTY);
        assertThat(indicator("central_primary_count").levels()).containsExactly(AreaLevel.TOWN);
        assertThat(indicator("resident_rate").levels()).containsExactlyInAnyOrder(AreaLevel.COUNTY, AreaLevel.TOWN);
    }

    private static Indicator indicator(String code) {
        return jobs.indicators().stream()
                .filter(i -> i.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static List<CSVRecord> reference(String name) throws IOException {
        InputStream bytes =
                Objects.requireNonNull(JobsOfTheProjectTest.class.getResourceAsStream("/reference/" + name));
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (Reader text = new InputStreamReader(bytes, StandardCharsets.UTF_8)) {
            return format.parse(text).getRecords();
        }
    }
}
