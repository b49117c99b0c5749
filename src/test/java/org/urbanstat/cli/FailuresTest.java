package org.urbanstat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.urbanstat.vocabulary.Language;
import org.urbanstat.vocabulary.Refusal;
import org.urbanstat.vocabulary.Text;
import picocli.CommandLine;

class FailuresTest {
    private static final Text REASON = new Text("不行", "it cannot be done");

    private final Screen screen = new Screen();

    private static final class Refused extends Refusal {
        private static final long serialVersionUID = 1L;

        Refused() {
            super(REASON);
        }
    }

    private int handle(Language language, Exception failure, String... arguments) {
        CommandLine commands = CommandLineEntry.commands(screen.in(language));
        CommandLine.ParseResult parsed = commands.parseArgs(arguments);
        return new Failures(screen.in(language)).handleExecutionException(failure, commands, parsed);
    }

    @Test
    void saysARefusalInItsOwnWordsAndInTheReadersLanguage() {
        assertThat(handle(Language.EN, new Refused(), "runs")).isEqualTo(1);
        assertThat(screen.err()).isEqualTo("it cannot be done\n");
        Screen chinese = new Screen();
        CommandLine commands = CommandLineEntry.commands(chinese.in(Language.ZH));
        new Failures(chinese.in(Language.ZH))
                .handleExecutionException(new Refused(), commands, commands.parseArgs("runs"));
        assertThat(chinese.err()).isEqualTo("不行\n");
    }

    @Test
    void findsTheRefusalThatAFrameworkHasWrapped() {
        Exception wrapped = new IllegalStateException("bean", new RuntimeException("factory", new Refused()));
        assertThat(handle(Language.EN, wrapped, "runs")).isEqualTo(1);
        assertThat(screen.err()).isEqualTo("it cannot be done\n");
    }

    @Test
    void answers2ForWrongUsageAlone() {
        assertThat(handle(Language.EN, new WrongUsage(REASON), "runs")).isEqualTo(2);
    }

    @Test
    void saysTheInnermostCauseOfAnUnexpectedFailureAndHowToSeeMore() {
        Exception failure = new IllegalStateException("outer", new IllegalArgumentException("the disk is full"));
        assertThat(handle(Language.EN, failure, "runs")).isEqualTo(1);
        assertThat(screen.err())
                .isEqualTo("failed: IllegalArgumentException: the disk is full (--debug shows where)\n");
        assertThat(screen.out()).isEmpty();
    }

    @Test
    void showsTheStackWhereDebugIsAsked() {
        Exception failure = new IllegalStateException("outer", new IllegalArgumentException("the disk is full"));
        assertThat(handle(Language.EN, failure, "runs", "--debug")).isEqualTo(1);
        List<String> lines = screen.err().lines().toList();
        assertThat(lines).startsWith("failed: IllegalArgumentException: the disk is full", failure.toString());
        assertThat(lines.get(2)).startsWith("\tat " + FailuresTest.class.getName());
        assertThat(lines).contains("Caused by: java.lang.IllegalArgumentException: the disk is full");
    }
}
