package org.urbanstat.cli;

import org.urbanstat.pipeline.RunProgress;

/** Shows how far a run is, on the side of the terminal that is not the result. */
final class ShownProgress implements RunProgress {
    private final Output output;
    private final Progress progress;
    private final BriefWork briefWork;
    private long shown;
    private boolean isOpen;

    ShownProgress(Output output) {
        this(output, BriefWork.OF_PROCESS);
    }

    ShownProgress(Output output, BriefWork briefWork) {
        this.output = output;
        this.progress = new Progress(output.err(), Terminal.ofThisProcess(), output.language());
        this.briefWork = briefWork;
    }

    @Override
    public synchronized void stage(String name) {
        close();
        if (!name.equals("facts")) {
            progress.begin(output.text("stage." + name), 0);
            isOpen = true;
        }
    }

    @Override
    public void toRead(long files, boolean isAll) {
        if (isAll) {
            briefWork.begin(files);
        }
    }

    @Override
    public synchronized void read(long done, long total) {
        if (done == 0) {
            close();
            progress.begin(output.text("stage.facts"), total);
            shown = 0;
            isOpen = true;
        } else {
            progress.advance(done - shown);
            shown = done;
        }
    }

    /** The bar goes on below. */
    @Override
    public synchronized void joined(String worker) {
        progress.say(output.text("run.worker.joined", worker));
    }

    synchronized void close() {
        if (isOpen) {
            progress.finish();
            isOpen = false;
        }
    }
}
