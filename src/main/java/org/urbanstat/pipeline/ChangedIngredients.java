package org.urbanstat.pipeline;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.urbanstat.database.SqlFile;
import org.urbanstat.definitions.Definitions;
import org.urbanstat.definitions.InvalidDefinitions;
import org.urbanstat.definitions.Nightly;
import org.urbanstat.publication.Cause;
import org.urbanstat.vocabulary.ProgramVersion;

/** Which of data, areas, rules, policy and program are not what the last release rests on. */
final class ChangedIngredients {
    private final JdbcClient jdbc;
    private final Definitions definitions;
    private final StoredEditions editions;
    private final ProgramVersion program;

    ChangedIngredients(JdbcClient jdbc, Definitions definitions, ProgramVersion program) {
        this.jdbc = jdbc;
        this.definitions = definitions;
        this.editions = new StoredEditions(jdbc);
        this.program = program;
    }

    /** In the order of replay; never empty, because towns may have been heard in a way that leaves no other trace. */
    List<Cause> since(LastRelease last, RunParameters run) {
        Set<Cause> changed = new TreeSet<>();
        if (!last.programVersion().equals(program.text())) {
            changed.add(Cause.PROGRAM);
        }
        if (isDataChanged(last, run)) {
            changed.add(Cause.DATA);
        }
        addEditions(changed, last, editionsReadAgain(last, run));
        return changed.isEmpty() ? List.of(Cause.DATA) : List.copyOf(changed);
    }

    /** Of the same fingerprint nothing differs, and to compare would be to read the register of a country twice. */
    private void addEditions(Set<Cause> changed, LastRelease last, List<String> readAgain) {
        String today = definitions.sha256().hex();
        Set<String> readBy = new TreeSet<>(readAgain);
        readBy.add(last.definitionsSha256());
        readBy.remove(today);
        if (readBy.isEmpty()) {
            return;
        }
        Edition now = editions.of(today);
        for (String sha256 : readBy) {
            Edition before = editions.of(sha256);
            addReadBy(changed, before, now);
            if (sha256.equals(last.definitionsSha256()) && !before.agrees(now, EditionPart.POLICY)) {
                changed.add(Cause.POLICY);
            }
        }
    }

    /** The parts that bear on what a file is taken to say; policies do not. */
    private void addReadBy(Set<Cause> changed, Edition before, Edition now) {
        if (!before.agrees(now, EditionPart.WAIVERS)) {
            changed.add(Cause.DATA);
        }
        if (!before.agrees(now, EditionPart.AREAS)) {
            changed.add(Cause.AREAS);
        }
        if (!before.agrees(now, EditionPart.RULES) && areRulesChanged(before, now)) {
            changed.add(Cause.RULES);
        }
    }

    /** The calendar of nights, the gates and who is told bear on no figure. */
    private boolean areRulesChanged(Edition before, Edition now) {
        return !formsAndIndicators(before).equals(formsAndIndicators(now)) || !isNightlySame(before);
    }

    private static List<String> formsAndIndicators(Edition edition) {
        return edition.files().stream()
                .filter(f -> f.path().startsWith("forms/") || f.path().startsWith("indicators/"))
                .map(f -> f.path() + "\n" + f.text())
                .toList();
    }

    private boolean isNightlySame(Edition before) {
        try {
            Nightly then = before.definitions().nightly();
            Nightly now = definitions.nightly();
            return then.lastPeriod().equals(now.lastPeriod())
                    && then.zone().equals(now.zone())
                    && then.limits().equals(now.limits());
        } catch (InvalidDefinitions refusedByThisProgram) {
            return false;
        }
    }

    private boolean isDataChanged(LastRelease last, RunParameters run) {
        ZoneId zone = definitions.nightly().zone();
        return jdbc.sql(SqlFile.beside(ChangedIngredients.class, "data-changed").text())
                .param("run", last.runId())
                .param("this_run", run.runId())
                .param("made_on", last.madeAt().atZoneSameInstant(zone).toLocalDate())
                .param("today", LocalDate.ofInstant(run.now(), zone))
                .query(Boolean.class)
                .single();
    }

    private List<String> editionsReadAgain(LastRelease last, RunParameters run) {
        return jdbc.sql(SqlFile.beside(ChangedIngredients.class, "editions-read-again")
                        .text())
                .param("run", last.runId())
                .param("this_run", run.runId())
                .query(String.class)
                .list();
    }
}
