package org.urbanstat.validation;

import java.lang.reflect.Field;
import java.util.Map;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;

/**
 * Empties what {@link Remembered} keeps before each test, where the system property {@code mutation} asks for it: else an
 * answer that was found before a change would hide the change from every test behind.
 */
public final class ForgottenAnswers implements TestExecutionListener {
    @Override
    public void executionStarted(TestIdentifier started) {
        if (started.isTest() && Boolean.getBoolean("mutation")) {
            forget(SpokenPeriod.class);
            forget(ColumnUnit.class);
        }
    }

    private static void forget(Class<?> asked) {
        try {
            Field memory = asked.getDeclaredField("KNOWN");
            memory.setAccessible(true);
            Field known = Remembered.class.getDeclaredField("known");
            known.setAccessible(true);
            ((Map<?, ?>) known.get(memory.get(null))).clear();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(asked + " remembers in another way", e);
        }
    }
}
