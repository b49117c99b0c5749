package org.urbanstat.pipeline;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.urbanstat.validation.ReturnKey;
import org.urbanstat.vocabulary.AreaCode;
import org.urbanstat.vocabulary.FormCode;
import org.urbanstat.vocabulary.Period;

/** Confirms, publishes and withdraws, each act in a transaction of its own. */
public record ConfirmingOperator(TestInstallation urbanstat) {
    static final RevisionActs.Why WHY = new RevisionActs.Why("王芳", "领导小组会议通过");

    static Confirmations.Chosen chosen(String policy, String period) {
        return new Confirmations.Chosen(policy, new Period(period), Optional.empty());
    }

    static Confirmations.Chosen chosen(String policy, String period, String county) {
        return new Confirmations.Chosen(policy, new Period(period), Optional.of(new AreaCode(county)));
    }

    public Confirmations.Done confirm(String policy, String period, String... excluded) {
        return confirm(chosen(policy, period), excluded);
    }

    Confirmations.Done confirm(Confirmations.Chosen chosen, String... excluded) {
        List<AreaCode> codes = List.of(excluded).stream().map(AreaCode::new).toList();
        return done(acts -> acts.confirm(chosen, codes, WHY));
    }

    Confirmations.Done publish(Confirmations.Chosen chosen) {
        return done(acts -> acts.publish(chosen, WHY));
    }

    private Confirmations.Done done(Function<Confirmations, Confirmations.Done> act) {
        return new TransactionTemplate(new JdbcTransactionManager(urbanstat.dataSource()))
                .execute(status -> act.apply(new Confirmations(urbanstat.client(), clock())));
    }

    void confirmIsRefused(String message, Confirmations.Chosen chosen, String... excluded) {
        assertThatThrownBy(() -> confirm(chosen, excluded))
                .isInstanceOf(NotDone.class)
                .hasMessage(message);
    }

    void publishIsRefused(String message, Confirmations.Chosen chosen) {
        assertThatThrownBy(() -> publish(chosen)).isInstanceOf(NotDone.class).hasMessage(message);
    }

    public void withdraw(String town, String form, String period) {
        ReturnKey key = new ReturnKey(new AreaCode(town), new FormCode(form), new Period(period));
        new TransactionTemplate(new JdbcTransactionManager(urbanstat.dataSource()))
                .executeWithoutResult(status -> new RevisionActs(urbanstat.client(), clock(), ZoneOffset.UTC)
                        .withdraw(key, Optional.empty(), WHY));
    }

    private static Clock clock() {
        return Clock.fixed(GoldenRunTest.NOW, ZoneOffset.UTC);
    }
}
