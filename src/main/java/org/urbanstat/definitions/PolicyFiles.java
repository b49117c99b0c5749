package org.urbanstat.definitions;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The files of {@code policy/*.yml}. Of each kind at most one may hold on a day. */
final class PolicyFiles {
    private static final List<String> MANDATE = List.of("policy", "code", "document", "valid_from", "valid_to");

    private final List<PolicyFile> files;
    private final Problems problems;
    private final Mandates mandates = new Mandates();

    private PolicyFiles(List<PolicyFile> files, Problems problems) {
        this.files = files;
        this.problems = problems;
    }

    /** A file whose kind is known and whose content is not read yet. */
    private record PolicyFile(PolicyKind kind, String name, Section section) {}

    static PolicyFiles open(List<JobFile> files, Problems problems) {
        List<PolicyFile> opened = new ArrayList<>();
        for (JobFile file : files) {
            Section section = YamlFile.read(file, problems).section();
            Entry kind = section.required("policy");
            if (kinds().contains(kind.text())) {
                opened.add(new PolicyFile(kind.word(PolicyKind.class), file.name(), section));
            } else if (!kind.isMissing()) {
                kind.oneOf("word", kinds());
            }
        }
        return new PolicyFiles(opened, problems);
    }

    /** Which units answer for which item; read once, before all that names a unit. */
    List<ResponsibleUnits> responsibleUnits() {
        List<ResponsibleUnits> read = new ArrayList<>();
        for (PolicyFile file : of(PolicyKind.RESPONSIBLE_UNITS)) {
            file.section().only(keys(ResponsibleUnitsFile.KEYS));
            read.add(
                    ResponsibleUnitsFile.read(file.section(), mandates.read(file.kind(), file.name(), file.section())));
        }
        if (read.stream().allMatch(units -> units.names().isEmpty())) {
            problems.add("policy", 1, "no.units", "");
        }
        return List.copyOf(read);
    }

    /**
     * @param indicators that a target or a scorecard may name
     * @param units as {@link #responsibleUnits} read them
     */
    Policies policies(List<Indicator> indicators, List<ResponsibleUnits> units) {
        List<String> codes = indicators.stream().map(Indicator::code).toList();
        List<TargetPolicy> targets = of(PolicyKind.TARGETS).stream()
                .map(file -> targets(file, codes))
                .toList();
        ScoreItemFile items = new ScoreItemFile(indicators, targets, units);
        return new Policies(
                personMoney(),
                of(PolicyKind.PERSON_LAND).stream().map(this::personLand).toList(),
                targets,
                of(PolicyKind.SCORECARD).stream()
                        .map(file -> scorecard(file, items))
                        .toList(),
                units);
    }

    /** Those that share out the person-money pool; they ask for nothing but the file. */
    List<PersonMoneyPolicy> personMoney() {
        return of(PolicyKind.PERSON_MONEY).stream().map(this::personMoney).toList();
    }

    private ScorecardPolicy scorecard(PolicyFile file, ScoreItemFile items) {
        file.section().only(keys(ScorecardFile.KEYS));
        Policies.Mandate mandate = mandates.read(file.kind(), file.name(), file.section());
        return new ScorecardFile(file.section(), mandate, items).read();
    }

    private PersonMoneyPolicy personMoney(PolicyFile file) {
        file.section().only(keys(PersonMoneyFile.KEYS));
        return PersonMoneyFile.read(file.section(), mandates.read(file.kind(), file.name(), file.section()));
    }

    private PersonLandPolicy personLand(PolicyFile file) {
        file.section().only(keys(PersonLandFile.KEYS));
        return PersonLandFile.read(file.section(), mandates.read(file.kind(), file.name(), file.section()));
    }

    private TargetPolicy targets(PolicyFile file, List<String> indicators) {
        file.section().only(keys("targets"));
        return TargetFile.read(file.section(), mandates.read(file.kind(), file.name(), file.section()), indicators);
    }

    private List<PolicyFile> of(PolicyKind kind) {
        return files.stream().filter(file -> file.kind() == kind).toList();
    }

    private static String[] keys(String... more) {
        List<String> keys = new ArrayList<>(MANDATE);
        keys.addAll(List.of(more));
        return keys.toArray(String[]::new);
    }

    private static List<String> kinds() {
        return List.of(PolicyKind.values()).stream()
                .map(kind -> kind.name().toLowerCase(Locale.ROOT))
                .toList();
    }
}
