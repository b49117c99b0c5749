package org.urbanstat.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.urbanstat.validation.ReturnOutcome.Outcome;

class RevisionTest {
    private static final OffsetDateTime THEN = OffsetDateTime.parse("2026-01-01T00:00:00+08:00");

    @Test
    void aRuleIsOpenUntilItIsAcceptedAndFromTheDayOnWhichThatExpires() {
        Revision revision = revision(Optional.empty(), "a.b.c", "2026-03-01");
        assertThat(revision.openRules(LocalDate.parse("2026-02-28"))).containsExactly("d.e.f");
        assertThat(revision.openRules(LocalDate.parse("2026-03-01"))).containsExactly("a.b.c", "d.e.f");
    }

    @Test
    void onlyWhatNobodyWithdrewCounts() {
        assertThat(revision(Optional.empty(), "x", "2026-03-01").counts()).isTrue();
        assertThat(revision(Optional.of(new Revision.Withdrawn("王芳", THEN, "错报")), "x", "2026-03-01")
                        .counts())
                .isFalse();
    }

    private static Revision revision(Optional<Revision.Withdrawn> withdrawn, String accepted, String expires) {
        return new Revision(
                1,
                1,
                "1.xlsx",
                "表",
                THEN,
                Outcome.REJECTED,
                false,
                true,
                2,
                0,
                List.of("a.b.c", "d.e.f"),
                withdrawn,
                List.of(new Revision.Accepted(accepted, "王芳", THEN, LocalDate.parse(expires), "属实")));
    }
}
