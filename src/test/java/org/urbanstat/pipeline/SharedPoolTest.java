package org.urbanstat.pipeline;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.urbanstat.definitions.DefinitionFile;
import org.urbanstat.pipeline.ConfirmationRows.Shown;
import org.urbanstat.pipeline.Confirmations.Chosen;

/** What several counties share is confirmed as a whole; whatever they do not share, each can confirm by itself. */
class SharedPoolTest {
    private static final Chosen ONE = ConfirmingOperator.chosen("person-money-2020", "2024", "990002");
    private static final Chosen ALL = ConfirmingOperator.chosen("person-money-2020", "2024");
    private static final String EACH = "scope: each_county ";

    @Test
    void refusesOneCountyOfAPoolOfTheWholeRegister() throws IOException {
        SharedPool pool = money("scope: whole_register ");
        assertThatThrownBy(() -> pool.refusePart(ONE, List.of(shown("990001", 600), shown("990002", 400))))
                .isInstanceOf(NotDone.class)
                .hasMessage(
                        "nothing was done: the receivers of 990001, 990002 share one pool under person-money-2020 2024,"
                                + " and the part of 990002 alone would leave a rest that no longer adds up to it. Confirm all of"
                                + " them together: urbanstat confirm person-money-2020 --period 2024 --reason TEXT");
        assertThatCode(() -> pool.refusePart(ALL, List.of(shown("990001", 600), shown("990002", 400))))
                .doesNotThrowAnyException();
    }

    @Test
    void refusesOneCountyOfReceiversNamedByCodeInSeveral() throws IOException {
        SharedPool pool = money("codes: [\"990001100\", \"990002100\"]\nscope: codes ");
        assertThatThrownBy(() -> pool.refusePart(ONE, List.of(shown("990001", 600), shown("990002", 400))))
                .isInstanceOf(NotDone.class);
        assertThatCode(() -> pool.refusePart(ONE, List.of(shown("990002", 1000))))
                .doesNotThrowAnyException();
    }

    @Test
    void letsACountyWithAPoolOfItsOwnGoAlone() throws IOException {
        assertThatCode(() -> money(EACH).refusePart(ONE, List.of(shown("990001", 1000), shown("990002", 1000))))
                .doesNotThrowAnyException();
    }

    @Test
    void letsQuotasAndScoresOfACountyGoAloneWhateverTheScope() throws IOException {
        for (String kind : List.of("person-land-2020", "scorecard-2020")) {
            DefinitionFile file = new DefinitionFile(
                    "policy/" + kind + ".yml",
                    Files.readString(Path.of("jobs/policy/" + kind + ".yml")).replace(EACH, "scope: whole_register "));
            ConfirmedKind of = kind.startsWith("scorecard") ? ConfirmedKind.SCORECARD : ConfirmedKind.PERSON_LAND;
            SharedPool pool = SharedPool.of(of, file);
            assertThatCode(() -> pool.refusePart(ONE, List.of(shown("990001", 0), shown("990002", 0))))
                    .doesNotThrowAnyException();
            assertThatCode(() -> pool.refuseAskew(ONE, List.of(shown("990001", 0))))
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void refusesRewardsThatAreNotThePool() throws IOException {
        String message =
                "nothing was done: the rewards under person-money-2020 2024 of %s add up to %s yuan, and the pool is"
                        + " 1000. Nothing is frozen that does not share out its pool exactly. Make them anew and look: urbanstat run,"
                        + " then urbanstat certificate person-money-2020 --period 2024";
        assertThatThrownBy(() -> money("scope: whole_register ")
                        .refuseAskew(ALL, List.of(shown("990001", 600), shown("990002", 399))))
                .hasMessage(message.formatted("990001, 990002", "999"));
        assertThatThrownBy(() -> money(EACH).refuseAskew(ALL, List.of(shown("990001", 1000), shown("990002", 999))))
                .hasMessage(message.formatted("990002", "999"));
    }

    @Test
    void refusesTheYearOfACountyThatAnotherPolicyIsConfirmedFor() {
        Shown other =
                new Shown("person_money", "990001", 2, 0, "", 1000, 1000, null, null, null, "person-money-2019", false);
        assertThatThrownBy(() -> Confirmable.refuse(ALL, List.of(other), List.of()))
                .isInstanceOf(NotDone.class)
                .hasMessage("nothing was done: 2024 of 990001 is confirmed by another policy of the same kind,"
                        + " person-money-2019, and is frozen. To look: urbanstat audit --about \"policy person-money-2019"
                        + " 2024\"");
    }

    private static SharedPool money(String scope) throws IOException {
        String text = Files.readString(Path.of("jobs/policy/person-money-2020.yml"));
        String receivers = "receivers: [100-199]";
        return SharedPool.of(
                ConfirmedKind.PERSON_MONEY,
                new DefinitionFile(
                        "policy/person-money-2020.yml",
                        text.replace(EACH, scope).replace(receivers, scope.startsWith("codes") ? "" : receivers)));
    }

    private static Shown shown(String county, long yuan) {
        return new Shown("person_money", county, 1, 0, "", yuan, 1000, null, null, null, "", false);
    }
}
