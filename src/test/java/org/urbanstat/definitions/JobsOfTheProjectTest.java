package org.urbanstat.definitions;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class JobsOfTheProjectTest {
    @Test
    void readsWithoutProblem() throws InvalidDefinitions {
        Definitions definitions = DefinitionsReader.read(Path.of("jobs"));
        assertThat(definitions.forms()).hasSize(7);
    }
}
