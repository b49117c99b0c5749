package org.urbanstat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.urbanstat.vocabulary.Language;
import org.urbanstat.vocabulary.Text;

class ProgressTest {
    private static final Text FACTS = new Text("入库", "facts");
    private static final Text INTAKE = new Text("收件", "intake");

    private final ByteArrayOutputStream written = new ByteArrayOutputStream();

    @Test
    void drawsOneLineOverAndOverOnATerminal() {
        Progress progress = progress(new Terminal(true, 48), Language.ZH);
        progress.begin(FACTS, 8);
        progress.advance(4);
        progress.advance(4);
        progress.finish();

        assertThat(written())
                .isEqualTo("\r入库 [------------------------]   0 %  0/8     "
                        + "\r入库 [############------------]  50 %  4/8     "
                        + "\r入库 [########################] 100 %  8/8     \n");
    }

    @Test
    void drawsOnlyWhatMovesByAPercent() {
        Progress progress = progress(new Terminal(true, 60), Language.EN);
        progress.begin(FACTS, 1000);
        for (int i = 0; i < 25; i++) {
            progress.advance(1);
        }

        String[] drawn = written().split("\r");
        assertThat(drawn).hasSize(1 + 3);
        assertThat(drawn[3]).isEqualTo("facts [------------------------]   2 %  20/1000" + " ".repeat(12));
    }

    @Test
    void neverWritesBeyondTheWidth() {
        Progress progress = progress(new Terminal(true, 20), Language.ZH);
        progress.begin(FACTS, 8);

        assertThat(written()).isEqualTo("\r入库 [------------…");
    }

    @Test
    void writesALineEveryTenPercentElsewhere() {
        Progress progress = progress(Terminal.plain(), Language.EN);
        progress.begin(INTAKE, 0);
        progress.begin(FACTS, 40);
        for (int i = 0; i < 13; i++) {
            progress.advance(3);
        }
        progress.advance(1);
        progress.finish();

        assertThat(written().lines())
                .containsExactly(
                        "intake",
                        "facts    0 %  0/40",
                        "facts   15 %  6/40",
                        "facts   22 %  9/40",
                        "facts   30 %  12/40",
                        "facts   45 %  18/40",
                        "facts   52 %  21/40",
                        "facts   60 %  24/40",
                        "facts   75 %  30/40",
                        "facts   82 %  33/40",
                        "facts   90 %  36/40",
                        "facts  100 %  40/40");
    }

    @Test
    void showsStepsWithoutTotalByName() {
        Progress progress = progress(new Terminal(true, 20), Language.EN);
        progress.begin(INTAKE, 0);
        progress.advance(1);
        progress.begin(FACTS, 0);

        assertThat(written()).isEqualTo("\rintake             \n\rfacts              ");
    }

    @Test
    void readsTheWidthOfTheDevice() {
        assertThat(Terminal.columns("50 132\n")).isEqualTo(132);
        assertThat(Terminal.columns("0 0\n")).isEqualTo(80);
        assertThat(Terminal.columns("")).isEqualTo(80);
        assertThat(new Terminal(true, 3).width()).isEqualTo(20);
        assertThat(Terminal.plain()).isEqualTo(new Terminal(false, 80));
    }

    private Progress progress(Terminal terminal, Language language) {
        return new Progress(new PrintStream(written, true, StandardCharsets.UTF_8), terminal, language);
    }

    private String written() {
        return written.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }
}
