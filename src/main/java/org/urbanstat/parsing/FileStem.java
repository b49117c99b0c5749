package org.urbanstat.parsing;

/** The name of a file without folder and ending, which stands for a sheet where the format has none. */
final class FileStem {
    private FileStem() {}

    static String of(String fileName) {
        String name = fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }
}
