package org.urbanstat.feedback;

import java.util.Locale;
import org.urbanstat.vocabulary.Sha256;

/**
 * A file as a town sent it.
 *
 * @param fileName with folders or without
 * @param bytes none where they are not kept
 * @param isReadable false when it is quarantined: nothing of it is copied then
 */
public record SentFile(String fileName, byte[] bytes, Sha256 sha256, boolean isReadable) {
    /** What the bytes begin like. */
    enum Container {
        ZIP,
        OLE,
        TEXT
    }

    Container container() {
        if (startsWith('P', 'K')) {
            return Container.ZIP;
        }
        return startsWith(0xD0, 0xCF) ? Container.OLE : Container.TEXT;
    }

    private boolean startsWith(int first, int second) {
        return bytes.length > 2 && (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
    }

    /** The name without folders. */
    String name() {
        return fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
    }

    private String stem() {
        int dot = name().lastIndexOf('.');
        return dot > 0 ? name().substring(0, dot) : name();
    }

    /** What its copy is called: an ending that does not fit what the file is would be refused by Excel. */
    String copyName(boolean isListOnly) {
        String lower = name().toLowerCase(Locale.ROOT);
        if (isListOnly || container() == Container.TEXT) {
            return stem() + ".xlsx";
        }
        boolean hasMacros = container() == Container.ZIP && lower.endsWith(".xlsm");
        String ending = container() == Container.OLE ? ".xls" : ".xlsx";
        return stem() + (hasMacros ? ".xlsm" : ending);
    }
}
