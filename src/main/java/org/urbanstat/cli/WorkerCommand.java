package org.urbanstat.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.urbanstat.database.Database;
import org.urbanstat.pipeline.ThisProcess;
import org.urbanstat.scheduling.Worker;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Works on partitions of runs started elsewhere until it is stopped. */
@Command(name = "worker")
final class WorkerCommand implements Callable<Integer> {
    @Mixin
    private CommonOptions options = new CommonOptions();

    @Option(names = "--threads", paramLabel = "N", descriptionKey = "option.worker.threads")
    private int threads = Database.workers();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private final Output output;

    WorkerCommand(Output output) {
        this.output = output;
    }

    @Override
    public Integer call() throws InterruptedException {
        if (threads < 1 || threads > Database.mostWorkers()) {
            throw new WrongUsage(output.text("worker.threads", threads, Database.mostWorkers()));
        }
        Optional<String> definitions = definitions();
        Application application = Application.startWorker(options);
        try {
            work(application, definitions);
            return 0;
        } finally {
            application.close();
        }
    }

    /** Those of a directory that was given by name; else the run says. */
    private Optional<String> definitions() {
        return spec.commandLine().getParseResult().hasMatchedOption("--jobs")
                ? Optional.of(options.definitions().sha256().hex())
                : Optional.empty();
    }

    private void work(Application application, Optional<String> definitions) throws InterruptedException {
        Worker worker = new Worker(
                application.partitionTaker(),
                threads,
                definitions,
                text -> output.out().println(output.words(text)));
        output.say(
                "worker.starts",
                ThisProcess.name(),
                threads,
                application.partitionTaker().program().text());
        definitions.ifPresent(sha256 -> output.say("worker.jobs", options.jobs(), sha256));
        worker.start();
        endCleanly(worker, application);
        new CountDownLatch(1).await();
    }

    /** In this order: what is worked on ends at its commit, and only then the database goes. */
    private void endCleanly(Worker worker, Application application) {
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            output.say("worker.ends");
                            worker.close();
                            application.close();
                            output.say("serve.ended");
                        },
                        "worker-end"));
    }
}
