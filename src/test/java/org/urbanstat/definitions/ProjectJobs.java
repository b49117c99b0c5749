package org.urbanstat.definitions;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.urbanstat.vocabulary.AreaCode;
import org.urbanstat.vocabulary.FormCode;
import org.urbanstat.vocabulary.Sha256;

/** The definitions of the project's own {@code jobs/}, and what a test changes in them. */
public final class ProjectJobs {
    private static final Definitions DEFINITIONS = read();

    private ProjectJobs() {}

    public static Definitions definitions() {
        return DEFINITIONS;
    }

    private static Definitions read() {
        try {
            return DefinitionsReader.read(Path.of("jobs"));
        } catch (InvalidDefinitions e) {
            throw new IllegalStateException(e);
        }
    }

    /** With one more check in its form's file. */
    public static Definitions with(CheckRule rule) {
        Form form = DEFINITIONS.form(rule.form()).orElseThrow();
        return with(form.withChecks(
                Stream.concat(form.checks().stream(), Stream.of(rule)).toList()));
    }

    /** With these checks in place of those of their form. */
    public static Definitions withOnly(CheckRule... rules) {
        Form form = DEFINITIONS.form(rules[0].form()).orElseThrow();
        return with(form.withChecks(List.of(rules)));
    }

    /** With no checks across returns but those of these codes. */
    public static Definitions withOnlyAcross(String... ruleCodes) {
        Map<FormCode, Form> forms = new LinkedHashMap<>();
        DEFINITIONS
                .forms()
                .forEach((code, form) -> forms.put(
                        code,
                        form.withChecks(form.checks().stream()
                                .filter(rule -> !rule.kind().isAcrossReturns()
                                        || List.of(ruleCodes).contains(rule.ruleCode()))
                                .toList())));
        return with(forms, DEFINITIONS.indicators(), DEFINITIONS.waivers());
    }

    /** With one more field at the beginning of the form's file. */
    public static Definitions with(FormCode code, Field first) {
        Form form = DEFINITIONS.form(code).orElseThrow();
        return with(new Form(
                form.code(),
                form.name(),
                form.titles(),
                form.grain(),
                form.frequency(),
                form.unitLine(),
                Stream.concat(Stream.of(first), form.fields().stream()).toList(),
                form.ambiguousHeaders(),
                form.checks(),
                form.expectation(),
                form.versions(),
                form.missingWords(),
                form.leadUnit(),
                form.plausibleChanges(),
                form.rowKey()));
    }

    private static Definitions with(Form form) {
        Map<FormCode, Form> forms = new LinkedHashMap<>(DEFINITIONS.forms());
        forms.put(form.code(), form);
        return with(forms, DEFINITIONS.indicators(), DEFINITIONS.waivers());
    }

    /** With more indicators before all others. */
    public static Definitions with(Indicator... first) {
        return with(DEFINITIONS.forms(), before(first), DEFINITIONS.waivers());
    }

    /** With these indicators in place of the project's. */
    public static Definitions withOnly(Indicator... indicators) {
        return with(DEFINITIONS.forms(), List.of(indicators), DEFINITIONS.waivers());
    }

    /** As {@link #with(Indicator...)}, where boundaries changed in these years. */
    public static Definitions withRedrawn(List<Integer> years, Indicator... first) {
        List<Succession> successions =
                years.stream().map(ProjectJobs::succession).toList();
        return with(
                DEFINITIONS.register().with(successions), DEFINITIONS.forms(), before(first), DEFINITIONS.waivers());
    }

    private static Succession succession(int year) {
        return new Succession(
                LocalDate.of(year, 7, 1),
                new AreaCode("620982198"),
                new AreaCode("620982199"),
                Succession.Kind.RECODED,
                "试政函");
    }

    private static List<Indicator> before(Indicator... first) {
        return Stream.concat(Stream.of(first), DEFINITIONS.indicators().stream())
                .toList();
    }

    /** With one waiver in the place of all others. */
    public static Definitions with(Waiver waiver) {
        return with(DEFINITIONS.forms(), DEFINITIONS.indicators(), List.of(waiver));
    }

    private static Definitions with(Map<FormCode, Form> forms, List<Indicator> indicators, List<Waiver> waivers) {
        return with(DEFINITIONS.register(), forms, indicators, waivers);
    }

    private static Definitions with(
            Register register, Map<FormCode, Form> forms, List<Indicator> indicators, List<Waiver> waivers) {
        return new Definitions(
                register,
                forms,
                indicators,
                DEFINITIONS.policies(),
                DEFINITIONS.publishedRates(),
                waivers,
                DEFINITIONS.nightly(),
                DEFINITIONS.workingDays(),
                DEFINITIONS.notes(),
                new Fingerprints(DEFINITIONS::registerSha256, () -> Sha256.of("changed")));
    }
}
