package org.urbanstat.intake;

import java.nio.file.Path;

/**
 * A file that lies in the inbox.
 *
 * @param name its path in the inbox, with slashes
 */
record InboxFile(String name, Path path, FileTraits traits) {}
