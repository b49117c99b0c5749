package org.urbanstat.definitions;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.urbanstat.vocabulary.FormCode;

/** Reads the jobs folder as a whole. */
public final class DefinitionsReader {
    private DefinitionsReader() {}

    /**
     * Everything that the folder says.
     *
     * @throws InvalidDefinitions with every problem of every file, when there is any
     */
    public static Definitions read(Path jobs) throws InvalidDefinitions {
        Problems problems = new Problems();
        JobsFolder folder = JobsFolder.open(jobs, problems);
        Register register = AreaFiles.read(folder.in("areas"), problems);
        Map<FormCode, Form> forms = FormFiles.read(folder.in("forms"), problems);
        Nightly nightly = NightlyFile.read(folder.file("nightly.yml"), problems);
        problems.throwIfAny(jobs);
        return new Definitions(
                register,
                forms,
                List.of(),
                new Policies(List.of(), List.of(), List.of()),
                List.of(),
                List.of(),
                nightly,
                List.of(),
                JobsFolder.sha256(folder.in("areas")),
                folder.sha256());
    }
}
