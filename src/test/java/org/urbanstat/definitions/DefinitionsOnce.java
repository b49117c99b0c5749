package org.urbanstat.definitions;

import java.lang.ref.SoftReference;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.urbanstat.vocabulary.Sha256;

/** Definitions for tests of what comes after them: hundreds of installations of a JVM rest on a few contents of files. */
public final class DefinitionsOnce {
    private static final Map<Sha256, SoftReference<Definitions>> READ = new ConcurrentHashMap<>();

    private DefinitionsOnce() {}

    /** As {@link DefinitionsReader#read}, but that files of the same paths and bytes are not read again. */
    public static Definitions read(Path jobs) {
        Problems problems = new Problems();
        Sha256 content = JobsFolder.open(jobs, problems).sha256();
        problems.throwIfAny(jobs);
        SoftReference<Definitions> known = READ.get(content);
        Definitions definitions = known == null ? null : known.get();
        if (definitions == null) {
            definitions = DefinitionsReader.read(jobs);
            READ.put(content, new SoftReference<>(definitions));
        }
        return definitions;
    }
}
