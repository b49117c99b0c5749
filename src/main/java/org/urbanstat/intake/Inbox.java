package org.urbanstat.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.urbanstat.intake.IntakeSummary.Problem;
import org.urbanstat.vocabulary.IdNumber;
import org.urbanstat.vocabulary.Messages;

/**
 * What lies in an inbox and its folders, the files by name: no disk promises an order, least of all one over a network.
 * Hidden files and folders and the traces of spreadsheet programs and file managers are passed over; links are not
 * followed. An identity number in a name is masked before anything else sees the name.
 */
record Inbox(String name, List<InboxFile> files, List<Problem> problems) {
    private static final Messages MESSAGES = Messages.beside(Inbox.class);

    /** @throws NoInbox when there is no such folder */
    static Inbox at(Path folder) {
        try {
            if (!Files.isDirectory(folder)) {
                throw new NoInbox(folder);
            }
            return new FolderWalk(folder.toRealPath()).inbox();
        } catch (IOException e) {
            throw new NoInbox(folder);
        }
    }

    /** Why the file could not be taken in this time. */
    static Problem problem(String name, IOException reason) {
        return reason instanceof NoSuchFileException
                ? new Problem(name, MESSAGES.text("vanished", name))
                : new Problem(name, MESSAGES.text("unreadable", name, IdNumber.masked(reason.toString())));
    }

    static boolean isPassedOver(String fileName) {
        return fileName.startsWith(".") || fileName.startsWith("~$") || fileName.equalsIgnoreCase("thumbs.db");
    }
}
