package org.urbanstat.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/** What the lines of a run's log carry, whichever thread writes them. */
class LogFieldsTest {
    @Test
    void everyLineOfARunCarriesRunAndStageAndThoseOfAFileItsSubmissionAndTown(@TempDir Path folder) {
        ListAppender<ILoggingEvent> lines = new ListAppender<>() {
            @Override
            protected void append(ILoggingEvent line) {
                // the fields are those of now, not of when they are asked for
                line.prepareForDeferredProcessing();
                super.append(line);
            }
        };
        Logger logger = (Logger) LoggerFactory.getLogger(LogFields.class);
        lines.start();
        SmallCountry country = SmallCountry.in(folder).sendAll();
        long run;
        try (TestInstallation urbanstat = TestInstallation.of(country)) {
            // only now: the start of a Spring context sets the log up anew
            logger.setLevel(Level.INFO);
            logger.setAdditive(false);
            logger.addAppender(lines);
            run = urbanstat.run(country.inbox()).runId();
        } finally {
            logger.detachAppender(lines);
            logger.setAdditive(true);
            logger.setLevel(null);
        }
        List<ILoggingEvent> events = List.copyOf(lines.list);
        assertThat(events).allSatisfy(e -> assertThat(e.getMDCPropertyMap()).containsEntry("run", Long.toString(run)));
        assertThat(events)
                .filteredOn(e -> e.getFormattedMessage().equals("stage begins"))
                .extracting(e -> e.getMDCPropertyMap().get("stage"))
                .containsExactly("intake", "facts", "validation", "indicators", "linkage", "publication");
        List<ILoggingEvent> files = events.stream()
                .filter(e -> e.getFormattedMessage().startsWith("submission read: "))
                .toList();
        assertThat(files)
                .isNotEmpty()
                .allSatisfy(e -> assertThat(e.getMDCPropertyMap())
                        .containsEntry("stage", "facts")
                        .containsKeys("submission", "town"));
        assertThat(files).extracting(ILoggingEvent::getThreadName).allMatch(t -> t.startsWith("facts-"));
        assertThat(files)
                .extracting(e -> e.getMDCPropertyMap().get("town"))
                .allMatch(t -> t.matches("\\d{9}(,\\d{9})*"));
        assertThat(MDC.get("run")).isNull();
    }
}
