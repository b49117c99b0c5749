package org.urbanstat.validation;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.urbanstat.database.Division;
import org.urbanstat.database.GrownTable;
import org.urbanstat.database.Share;
import org.urbanstat.database.SqlFile;
import org.urbanstat.definitions.CheckRule;
import org.urbanstat.definitions.Definitions;
import org.urbanstat.definitions.Form;
import org.urbanstat.vocabulary.FormCode;

/**
 * Numbers the new revisions, runs the checks across returns, and says of every return which revision is the latest and
 * which one is in force. Works in the current transaction.
 *
 * <p>Checks across returns look at what is in force on the other side, so forms without such checks come first and
 * years are taken in order: the outcome does not depend on the order of arrival.
 */
public final class ReturnStates {
    private final JdbcClient jdbc;

    public ReturnStates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Makes the state of every return of the touched towns anew; {@link ReturnChanges} then tells what changed. Needs a transaction.
     *
     * @param basis what bears on every town beside the returns and the acts on them, {@link TouchedAreas}
     * @param today in the zone of the schedules; what expires on it no longer holds
     * @return whether anything can differ from what the last release shows; if not, nothing was done
     */
    public boolean judge(Definitions definitions, String basis, LocalDate today) {
        return judge(definitions, basis, today, () -> Division.WHOLE);
    }

    /**
     * The same, new revisions being numbered share by share: numbers that are kept though the rest is not are those that
     * the next run would give.
     *
     * @param division asked when it is known what is touched
     */
    public boolean judge(Definitions definitions, String basis, LocalDate today, Supplier<Division> division) {
        TouchedAreas touched = new TouchedAreas(jdbc);
        long numbered = touched.find(basis, today);
        if (touched.isNone()) {
            return false;
        }
        List.of("return_state_before", "return_change", "spoken_reading", "counting_return")
                .forEach(table -> jdbc.sql("drop table if exists " + table).update());
        run("return-states-before");
        number(numbered, division.get());
        run("return-states-dropped");
        run("across-findings-dropped");
        run("across-rejections-dropped");
        run("spoken-readings");
        jdbc.sql(SqlFile.beside(ReturnStates.class, "accepted-findings").text())
                .param("today", today)
                .update();
        run("accepted-readings");
        run("counting-returns");
        jdbc.sql("create index on counting_return (form_code, period, town_code)")
                .update();
        jdbc.sql("create index on counting_return (reading_id)").update();
        jdbc.sql("analyze counting_return").update();
        settle(definitions, new AcceptedRules(jdbc, today));
        run("return-changes");
        jdbc.sql("create index on return_change (ordinal)").update();
        return true;
    }

    /** @param after the run whose readings have their numbers, as those of all before it */
    private void number(long after, Division division) {
        LongAdder numbers = new LongAdder();
        division.each(share -> {
            runFor("renumbered-readings", after, share);
            runFor("unchanged-returns", after, share);
            numbers.add(runFor("numbered-revisions", after, share));
        });
        // the planner believes that no reading has a number until it is told
        new GrownTable(jdbc, "validation.reading").by(numbers.sum());
    }

    private int runFor(String file, long after, Share share) {
        return jdbc.sql(SqlFile.beside(ReturnStates.class, file).text())
                .param("numbered", after)
                .param("from", share.from())
                .param("below", share.below().orElse(null))
                .update();
    }

    private void settle(Definitions definitions, AcceptedRules accepted) {
        List<Form> open = new ArrayList<>(definitions.forms().values());
        List<FormCode> alone =
                open.stream().filter(f -> rules(f).isEmpty()).map(Form::code).toList();
        states(alone, null);
        open.removeIf(f -> rules(f).isEmpty());
        AcrossReturns across = new AcrossReturns(jdbc, definitions, accepted);
        List<Form> ordered = inOrder(open);
        for (Map.Entry<String, Set<String>> year : formsByYear().entrySet()) {
            for (Form form : ordered) {
                if (year.getValue().contains(form.code().text())) {
                    rules(form).forEach(rule -> across.apply(rule, year.getKey()));
                    states(List.of(form.code()), year.getKey());
                }
            }
        }
    }

    private void states(List<FormCode> forms, @Nullable String year) {
        int written = jdbc.sql(
                        SqlFile.beside(ReturnStates.class, "return-states").text())
                .param("forms", forms.stream().map(FormCode::text).toArray(String[]::new))
                .param("year", year)
                .update();
        // the check of the next form joins what has just been written
        new GrownTable(jdbc, "validation.return_state").by(written);
    }

    private record FormOfYear(String year, String formCode) {}

    /** The forms of which there is something to judge. */
    private NavigableMap<String, Set<String>> formsByYear() {
        return jdbc
                .sql("select distinct left(period, 4) as year, form_code from counting_return")
                .query(FormOfYear.class)
                .list()
                .stream()
                .collect(groupingBy(FormOfYear::year, TreeMap::new, mapping(FormOfYear::formCode, toSet())));
    }

    private int run(String file) {
        return jdbc.sql(SqlFile.beside(ReturnStates.class, file).text()).update();
    }

    /** The rules of the form that need other returns. */
    static List<CheckRule> rules(Form form) {
        return form.checks().stream().filter(r -> r.kind().isAcrossReturns()).toList();
    }

    /** Forms whose rules look at another form with rules come after it. */
    static List<Form> inOrder(List<Form> forms) {
        List<Form> ordered = new ArrayList<>();
        List<Form> rest = new ArrayList<>(forms);
        while (!rest.isEmpty()) {
            List<FormCode> waiting = rest.stream().map(Form::code).toList();
            Form next = rest.stream()
                    .filter(f -> rules(f).stream()
                            .flatMap(r -> r.otherForm().stream())
                            .noneMatch(o -> !o.equals(f.code()) && waiting.contains(o)))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("checks across returns go in a circle: " + waiting));
            ordered.add(next);
            rest.remove(next);
        }
        return ordered;
    }
}
