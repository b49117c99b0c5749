package org.urbanstat.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.urbanstat.vocabulary.Language;
import org.urbanstat.vocabulary.Messages;

class ReasonTest {
    @Test
    void hasEverySentenceInBothLanguages() {
        Messages messages = Messages.beside(Reason.class);

        assertThat(messages.keys(Language.ZH)).isNotEmpty().isEqualTo(messages.keys(Language.EN));
    }

    @Test
    void namesEveryComponentInBothLanguages() {
        for (MoneyComponent component : MoneyComponent.values()) {
            assertThat(Messages.beside(Reason.class).keys(Language.EN)).contains("component." + component.word());
        }
    }

    @Test
    void refusesFigureOfAMissingReturn() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Reported<>(java.util.Optional.of(3), true))
                .withMessage("a missing return brings no figure, not 3");
    }

    @Test
    void writesStatusAsTheTablesDo() {
        assertThat(AllocationStatus.NOT_COMPUTABLE.word()).isEqualTo("not_computable");
    }
}
