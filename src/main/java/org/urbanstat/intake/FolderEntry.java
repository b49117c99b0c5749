package org.urbanstat.intake;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;

/** What lies at a path; the disk is asked once. Of a link its own state, and not that of what it leads to. */
record FolderEntry(Path path, Kind kind, FileTraits traits) {
    private static final boolean IS_UNIX =
            FileSystems.getDefault().supportedFileAttributeViews().contains("unix");
    private static final String UNIX_AND_KIND = "unix:isRegularFile,isDirectory,isSymbolicLink," + FileTraits.UNIX;

    enum Kind {
        FILE,
        FOLDER,
        LINK,
        /** A pipe, a device, a socket. */
        OTHER
    }

    static FolderEntry at(Path path) throws IOException {
        if (IS_UNIX) {
            Map<String, Object> unix = Files.readAttributes(path, UNIX_AND_KIND, LinkOption.NOFOLLOW_LINKS);
            Kind kind = kind(is(unix, "isRegularFile"), is(unix, "isDirectory"), is(unix, "isSymbolicLink"));
            return new FolderEntry(path, kind, FileTraits.of(unix));
        }
        BasicFileAttributes basic = Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        Kind kind = kind(basic.isRegularFile(), basic.isDirectory(), basic.isSymbolicLink());
        return new FolderEntry(path, kind, FileTraits.of(basic));
    }

    private static boolean is(Map<String, Object> unix, String attribute) {
        return Boolean.TRUE.equals(unix.get(attribute));
    }

    private static Kind kind(boolean isFile, boolean isFolder, boolean isLink) {
        return isFile ? Kind.FILE : isFolder ? Kind.FOLDER : isLink ? Kind.LINK : Kind.OTHER;
    }
}
