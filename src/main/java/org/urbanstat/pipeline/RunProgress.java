package org.urbanstat.pipeline;

/** Told how far a run is; called from several threads. */
public interface RunProgress {
    /** Hears nothing. */
    RunProgress SILENT = new RunProgress() {
        @Override
        public void stage(String name) {}

        @Override
        public void read(long done, long total) {}
    };

    /** A stage begins: intake, facts, validation, indicators, linkage, publication. */
    void stage(String name);

    /**
     * Stage facts is about to read so many files.
     *
     * @param isAll whether nothing else will be read: no state between two releases is built anew out of the archive
     */
    default void toRead(long files, boolean isAll) {}

    /** A process, named by host and number, has taken its first partition of this run. */
    default void joined(String worker) {}

    /** So many of the submissions of stage facts have been read. */
    void read(long done, long total);
}
