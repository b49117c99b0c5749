package org.urbanstat.definitions;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A policy file by itself, as it was kept somewhere: nothing else of {@code jobs/} is asked, whatever stands there today. */
public final class KeptPolicy {
    private KeptPolicy() {}

    /**
     * The policy of a file that shares out the person-money pool.
     *
     * @throws InvalidDefinitions when this program refuses it, or it is a policy of another kind
     */
    public static PersonMoneyPolicy personMoney(DefinitionFile file) throws InvalidDefinitions {
        Problems problems = new Problems();
        List<PersonMoneyPolicy> policies =
                PolicyFiles.open(List.of(file.jobFile()), problems).personMoney();
        if (policies.isEmpty()) {
            problems.add(file.path(), 1, "not.person.money", file.path());
        }
        problems.throwIfAny(Path.of(file.path()));
        return policies.get(0);
    }

    /** The same; absent where this program refuses it. */
    public static Optional<PersonMoneyPolicy> understood(DefinitionFile file) {
        try {
            return Optional.of(personMoney(file));
        } catch (InvalidDefinitions refusedByThisProgram) {
            return Optional.empty();
        }
    }
}
