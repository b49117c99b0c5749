package org.urbanstat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import javax.management.JMException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.urbanstat.vocabulary.Language;

class BriefWorkTest {
    private static final String NOBODYS = "org/urbanstat/cli/NobodyCalls.*";

    private final AtomicInteger begun = new AtomicInteger();
    private final BriefWork work = new BriefWork(begun::incrementAndGet);

    @Test
    void tellsTheCompilerWhatNotToOptimize() throws JMException {
        boolean isTold = BriefWork.leaveUnoptimized(NOBODYS);
        String directives = BriefWork.answer("compilerDirectivesPrint");
        BriefWork.answer("compilerDirectivesRemove");

        assertThat(isTold).isTrue();
        assertThat(directives).contains("matching: " + NOBODYS).containsPattern("(?s)c2 directives:.*Exclude:true");
    }

    @Test
    void takesNoForAnAnswer() {
        assertThat(BriefWork.leaveUnoptimized("\"")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 1", "5000, 1", "5001, 0"})
    void beginsWithFewFilesAndNotWithNone(long files, int times) {
        work.allow();
        work.begin(files);
        work.begin(files);
        assertThat(begun).hasValue(times);
    }

    @Test
    void leavesAProcessAloneThatGoesOn() {
        work.begin(1);
        assertThat(begun).hasValue(0);
    }

    @ParameterizedTest
    @CsvSource({"true, 1", "false, 0"})
    void aRunThatMayReadTheArchiveAgainIsNotBrief(boolean isAll, int times) {
        work.allow();
        new ShownProgress(output(), work).toRead(10, isAll);
        assertThat(begun).hasValue(times);
    }

    @ParameterizedTest
    @ValueSource(strings = {"serve", "worker", "database"})
    void whatGoesOnUntilItIsStoppedDoesNotEndWithItsWork(String command) {
        assertThat(CommandLineEntry.endsWithItsWork(command)).isFalse();
        assertThat(CommandLineEntry.endsWithItsWork("run", command)).isTrue();
    }

    private static Output output() {
        PrintStream nowhere = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
        return new Output(nowhere, nowhere, Language.EN, "");
    }
}
