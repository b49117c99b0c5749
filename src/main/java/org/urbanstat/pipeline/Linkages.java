package org.urbanstat.pipeline;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.urbanstat.database.Copy;
import org.urbanstat.definitions.Definitions;
import org.urbanstat.definitions.PersonMoneyPolicy;
import org.urbanstat.definitions.Policies;
import org.urbanstat.vocabulary.AreaCode;
import org.urbanstat.vocabulary.Text;

/**
 * Computes the rewards, quotas and scores of touched counties from the returns in force, in the current transaction, some counties
 * at a time. A pool of more than a county is shared out anew as a whole, and touches whom it then gives something else.
 */
final class Linkages {
    private final Definitions definitions;
    private final JdbcClient jdbc;
    private final Copy copy;
    private final WaivedReturns waived;
    private final TownsOfRegister towns;
    private final ConfirmedPools confirmed;

    Linkages(JdbcClient jdbc, Copy copy, Definitions definitions) {
        this.definitions = definitions;
        this.jdbc = jdbc;
        this.copy = copy;
        this.waived = new WaivedReturns(jdbc, definitions);
        this.towns = new TownsOfRegister(definitions.register());
        this.confirmed = new ConfirmedPools(jdbc);
    }

    /**
     * Replaces the candidate's rewards, quotas and scores; says why the release must be held, if it must.
     *
     * @param abreast the scores follow from indicators, the rest from returns
     */
    List<Text> compute(Abreast abreast) {
        Set<String> together = definitions.policies().personMoney().stream()
                .filter(policy -> policy.scope() != Policies.Scope.EACH_COUNTY)
                .map(Linkages::code)
                .collect(Collectors.toCollection(TreeSet::new));
        LinkageTables tables = new LinkageTables(jdbc, together);
        tables.drop();
        List<AreaCode> counties = LinkageTables.touchedCounties(jdbc);
        abreast.together(
                () -> tables.written(allocated(counties, together)),
                () -> new Scorecards(jdbc, copy, definitions).compute(counties));
        List<ConfirmedPools.Pool> shared = confirmed.shared();
        if (!shared.isEmpty()) {
            recompute(shared);
            tables.recomputedTogether();
        }
        return LinkageTables.heldBecause(jdbc);
    }

    private long allocated(List<AreaCode> counties, Set<String> together) {
        long written = ofEachCounty(counties, policies(policy -> !together.contains(code(policy))));
        return together.isEmpty() ? written : written + together(policies(policy -> together.contains(code(policy))));
    }

    /** What an operator has to know of it. */
    List<Text> remarks() {
        return confirmed.remarks();
    }

    private void recompute(List<ConfirmedPools.Pool> shared) {
        Set<AreaCode> counties = shared.stream()
                .flatMap(pool -> pool.receivers().stream())
                .map(AreaCode::county)
                .collect(Collectors.toCollection(TreeSet::new));
        LinkageOfTowns page = page(List.copyOf(counties));
        shared.forEach(page::recompute);
        page.write(copy);
    }

    private List<PersonMoneyPolicy> policies(Predicate<PersonMoneyPolicy> wanted) {
        return definitions.policies().personMoney().stream().filter(wanted).toList();
    }

    private long ofEachCounty(List<AreaCode> counties, List<PersonMoneyPolicy> money) {
        AtomicLong written = new AtomicLong();
        PageAhead.through(
                CountyPages.of(counties),
                some -> new Read(page(some), confirmed.of(some)),
                read -> computed(read, money),
                page -> written.addAndGet(page.write(copy)));
        return written.get();
    }

    private record Read(LinkageOfTowns page, List<ConfirmedPools.Pool> confirmed) {}

    private LinkageOfTowns computed(Read read, List<PersonMoneyPolicy> money) {
        money.forEach(read.page()::share);
        definitions.policies().personLand().forEach(read.page()::grant);
        read.confirmed().forEach(read.page()::recompute);
        return read.page();
    }

    private long together(List<PersonMoneyPolicy> policies) {
        LinkageOfTowns all = page(towns.counties());
        policies.forEach(all::share);
        return all.write(copy);
    }

    private LinkageOfTowns page(List<AreaCode> counties) {
        return new LinkageOfTowns(definitions, waived, towns, counties, LinkageInputs.of(jdbc, towns.everOf(counties)));
    }

    private static String code(PersonMoneyPolicy policy) {
        return policy.mandate().code();
    }
}
