package org.urbanstat.scheduling;

import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.urbanstat.pipeline.RunFailed;
import org.urbanstat.vocabulary.Messages;
import org.urbanstat.vocabulary.Text;

/**
 * Goes on while the database is away. Nothing is lost: what comes due meanwhile is found afterwards. That it is away, and
 * that it is back, is said once each time.
 */
final class Touch {
    private static final Messages MESSAGES = Messages.beside(Touch.class);

    private final BooleanSupplier isClosing;
    private final Consumer<Text> heard;
    private final String who;
    private boolean isLost;

    /** @param who in whose name it is said: nights or worker */
    Touch(String who, BooleanSupplier isClosing, Consumer<Text> heard) {
        this.who = who;
        this.isClosing = isClosing;
        this.heard = heard;
    }

    /** For one thread. */
    void tried(Runnable look) {
        try {
            look.run();
            if (isLost) {
                isLost = false;
                heard.accept(MESSAGES.text(who + ".in.touch"));
            }
        } catch (RuntimeException | Error e) {
            // a timer drops without a word what once threw an Error; that nothing is looked for shows in health
            if (!isLost && !isClosing.getAsBoolean()) {
                isLost = true;
                heard.accept(MESSAGES.text(who + ".out.of.touch", RunFailed.reason(e)));
            }
        }
    }
}
