package org.urbanstat.cli;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.urbanstat.pipeline.RevisionAct;
import org.urbanstat.vocabulary.JsonText;

/** What an operator did to a revision, what comes of it, and what to type next. */
final class RevisionActScreen {
    private final Output output;
    private final boolean isJson;

    RevisionActScreen(Output output, boolean isJson) {
        this.output = output;
        this.isJson = isJson;
    }

    /** @param sentence what was done */
    void print(String sentence, RevisionAct act) {
        if (isJson) {
            output.out().println(json(act));
            return;
        }
        output.say(sentence, act.key(), act.revision(), String.join(", ", act.rules()));
        if (!act.rules().isEmpty() && !act.openRules().isEmpty()) {
            output.say("act.still.open", act.revision(), String.join(", ", act.openRules()));
        }
        output.say(next(act), act.willBeInForce().map(String::valueOf).orElse(""));
        output.say("act.next");
    }

    private static String next(RevisionAct act) {
        if (act.willBeInForce().isEmpty()) {
            return "act.none.in.force";
        }
        return act.willBeInForce().equals(act.inForce()) ? "act.stays.in.force" : "act.comes.in.force";
    }

    private static String json(RevisionAct act) {
        return "{\"event_id\": " + act.eventId()
                + ", \"town_code\": " + JsonText.quoted(act.key().town().digits())
                + ", \"form_code\": " + JsonText.quoted(act.key().form().text())
                + ", \"period\": " + JsonText.quoted(act.key().period().text())
                + ", \"revision\": " + act.revision()
                + ", \"rules\": " + array(act.rules())
                + ", \"open_rules\": " + array(act.openRules())
                + ", \"revision_in_force\": " + number(act.inForce())
                + ", \"revision_in_force_next\": " + number(act.willBeInForce()) + "}";
    }

    private static String array(List<String> rules) {
        return rules.stream().map(JsonText::quoted).collect(Collectors.joining(", ", "[", "]"));
    }

    private static String number(Optional<Integer> revision) {
        return revision.map(String::valueOf).orElse("null");
    }
}
