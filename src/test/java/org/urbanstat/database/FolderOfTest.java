package org.urbanstat.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.extension.AnnotatedElementContext;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.io.TempDirFactory;

/** Every {@code @TempDir}, in memory where that is possible; {@code junit-platform.properties} names this class. */
public final class FolderOfTest implements TempDirFactory {
    @Override
    public Path createTempDirectory(AnnotatedElementContext element, ExtensionContext test) throws IOException {
        Optional<Path> memory = MemoryDisk.folder("");
        return memory.isPresent()
                ? Files.createTempDirectory(memory.get(), "junit-")
                : Files.createTempDirectory("junit-");
    }
}
