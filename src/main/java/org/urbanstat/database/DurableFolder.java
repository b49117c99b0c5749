package org.urbanstat.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;

/** What a folder must do before somebody may be told that a file lies in it. */
public final class DurableFolder {
    private DurableFolder() {}

    /** Has the names in the folder on the disk, where the system opens a folder for that. */
    public static void keepNamesIn(Path folder) throws IOException {
        try (FileChannel names = FileChannel.open(folder)) {
            names.force(true);
        } catch (AccessDeniedException notOnWindows) {
            return;
        }
    }
}
