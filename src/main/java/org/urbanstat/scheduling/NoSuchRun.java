package org.urbanstat.scheduling;

import java.util.Optional;
import org.urbanstat.vocabulary.Messages;
import org.urbanstat.vocabulary.Refusal;
import org.urbanstat.vocabulary.Text;

/** The run that was named is not at work. */
public final class NoSuchRun extends Refusal {
    private static final long serialVersionUID = 1L;
    private static final Messages MESSAGES = Messages.beside(NoSuchRun.class);

    NoSuchRun(Optional<Long> asked, Optional<Long> working) {
        super(text(asked, working));
    }

    private static Text text(Optional<Long> asked, Optional<Long> working) {
        if (working.isEmpty()) {
            return MESSAGES.text("no.run.at.work");
        }
        return MESSAGES.text("other.run.at.work", asked.orElseThrow(), working.get());
    }
}
