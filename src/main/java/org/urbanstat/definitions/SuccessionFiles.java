package org.urbanstat.definitions;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.urbanstat.definitions.Succession.Kind;
import org.urbanstat.vocabulary.AreaCode;

/** The successions of {@code areas/*.yml}, checked against the register beside them. */
final class SuccessionFiles {
    private final Register register;
    private final Set<String> keys = new HashSet<>();

    private SuccessionFiles(Register register) {
        this.register = register;
    }

    /** The register with its successions, in order of date and codes. */
    static Register read(List<JobFile> files, Register register, Problems problems) {
        if (files.isEmpty()) {
            return register;
        }
        SuccessionFiles read = new SuccessionFiles(register);
        List<Succession> successions = new ArrayList<>();
        for (JobFile file : files) {
            for (Entry item : YamlFile.read(file, problems)
                    .section("successions")
                    .required("successions")
                    .items()) {
                successions.add(read.succession(item.section("date", "from", "to", "kind", "document")));
            }
        }
        successions.sort(Comparator.comparing(Succession::date)
                .thenComparing(Succession::from)
                .thenComparing(Succession::to));
        return register.with(successions);
    }

    private Succession succession(Section section) {
        Succession read = new Succession(
                section.required("date").date(),
                section.required("from").area(),
                section.required("to").area(),
                section.required("kind").word(Kind.class),
                section.text("document"));
        if (!read.date().equals(LocalDate.EPOCH)) {
            check(read, section);
        }
        return read;
    }

    private void check(Succession read, Section section) {
        if (!keys.add(read.date() + " " + read.from() + " " + read.to())) {
            section.required("from").report("succession.twice", read.from().digits(), read.date(), read.to());
        }
        if (read.from().equals(read.to()) || read.from().level() != read.to().level()) {
            section.required("to").report("succession.level", read.to().digits(), read.from());
            return;
        }
        checkRegister(read, section);
    }

    private void checkRegister(Succession read, Section section) {
        LocalDate before = read.date().minusDays(1);
        if (!isThere(read.from(), before)) {
            section.required("from").report("succession.not.before", read.from().digits(), before);
        }
        if (!isThere(read.to(), read.date())) {
            section.required("to").report("succession.not.after", read.to().digits(), read.date());
        }
        if (read.kind() != Kind.SPLIT_INTO && isThere(read.from(), read.date())) {
            section.required("from")
                    .report(
                            "succession.goes.on",
                            read.from().digits(),
                            read.date(),
                            read.kind().word());
        }
    }

    private boolean isThere(AreaCode code, LocalDate day) {
        return register.isThere(code, day);
    }
}
