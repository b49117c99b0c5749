package org.urbanstat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import javax.management.JMException;
import org.junit.jupiter.api.Test;

class BriefWorkTest {
    private static final String NOBODYS = "org/urbanstat/cli/NobodyCalls.*";

    @Test
    void tellsTheCompilerWhatNotToOptimize() throws JMException {
        boolean isTold = BriefWork.isUnoptimized(NOBODYS);
        String directives = BriefWork.told("compilerDirectivesPrint");
        BriefWork.told("compilerDirectivesRemove");

        assertThat(isTold).isTrue();
        assertThat(directives).contains("matching: " + NOBODYS).containsPattern("(?s)c2 directives:.*Exclude:true");
    }

    @Test
    void takesNoForAnAnswer() {
        assertThat(BriefWork.isUnoptimized("\"")).isFalse();
    }

    @Test
    void leavesAProcessAloneThatGoesOn() {
        assertThat(BriefWork.begin(1)).isFalse();
    }
}
