package org.urbanstat.validation;

import org.urbanstat.vocabulary.Messages;
import org.urbanstat.vocabulary.Refusal;

/** The server crashed between two stages, and what the first had made for the second is gone; nothing of it is published. */
public final class WorkingTablesEmptied extends Refusal {
    private static final long serialVersionUID = 1L;
    private static final Messages MESSAGES = Messages.beside(WorkingTablesEmptied.class);

    WorkingTablesEmptied() {
        super(MESSAGES.text("working.tables.emptied"));
    }
}
