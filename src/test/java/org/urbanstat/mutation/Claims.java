package org.urbanstat.mutation;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectUniqueId;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** The tests that judge: run here, one after the other, by name. */
final class Claims {
    /** A change may make a loop go on for ever; the test that is caught in it has noticed. */
    private static final Map<String, String> LIMITS = Map.of(
            "junit.jupiter.execution.timeout.default",
            "120 s",
            "junit.jupiter.execution.timeout.thread.mode.default",
            "separate_thread");

    private final Launcher launcher = LauncherFactory.create();

    /** Runs whole classes, saying before each class and each of its tests what runs now; yields those that failed. */
    Set<String> ofClasses(Collection<Class<?>> classes, Consumer<String> running) {
        return run(classes.stream().map(c -> (DiscoverySelector) selectClass(c)).toList(), Map.of(), running);
    }

    /** Whether the test, or any of the class, fails. */
    boolean isBroken(String id) {
        return !run(List.of(selectUniqueId(id)), LIMITS, i -> {}).isEmpty();
    }

    private Set<String> run(
            List<DiscoverySelector> selectors, Map<String, String> parameters, Consumer<String> running) {
        Set<String> failed = new LinkedHashSet<>();
        launcher.execute(
                LauncherDiscoveryRequestBuilder.request()
                        .selectors(selectors)
                        .configurationParameter("junit.jupiter.execution.parallel.enabled", "false")
                        .configurationParameters(parameters)
                        .build(),
                new TestExecutionListener() {
                    @Override
                    public void executionStarted(TestIdentifier started) {
                        running.accept(started.getUniqueId());
                    }

                    @Override
                    public void executionFinished(TestIdentifier finished, TestExecutionResult result) {
                        if (result.getStatus() == TestExecutionResult.Status.FAILED) {
                            failed.add(finished.getUniqueId());
                            result.getThrowable().ifPresent(Throwable::printStackTrace);
                        }
                    }
                });
        return failed;
    }
}
