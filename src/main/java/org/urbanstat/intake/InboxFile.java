package org.urbanstat.intake;

import java.nio.file.Path;
import java.util.Comparator;

/**
 * A file that lies in the inbox.
 *
 * @param name its path in the inbox, with slashes
 */
record InboxFile(String name, Path path, FileTraits traits) {
    /** In the order of code points. */
    static final Comparator<InboxFile> BY_NAME = Comparator.comparing(InboxFile::name, CodePoints.ORDER);
}
