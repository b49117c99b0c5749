package org.urbanstat.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.urbanstat.database.Database;
import org.urbanstat.explanation.Certificate;
import org.urbanstat.explanation.Certificates;
import org.urbanstat.pipeline.Edition;
import org.urbanstat.vocabulary.AreaCode;
import org.urbanstat.vocabulary.AreaLevel;
import org.urbanstat.vocabulary.Period;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** An allocation as a list that somebody can work out again with a pocket calculator. */
@Command(name = "certificate")
final class CertificateCommand implements Callable<Integer>, AnswersThen {
    /** The printed digits do not lead to a published award. */
    private static final int DIFFERS = 3;

    @Mixin
    private CommonOptions options = new CommonOptions();

    @Mixin
    private Moment moment = new Moment();

    @Parameters(paramLabel = "POLICY", descriptionKey = "parameter.certificate")
    private String policy = "";

    @Option(names = "--period", required = true, paramLabel = "P", descriptionKey = "option.period")
    private String period = "";

    @Option(names = "--county", paramLabel = "CODE", descriptionKey = "option.certificate.county")
    private @Nullable String county;

    @Option(names = "--out", paramLabel = "FILE", descriptionKey = "option.certificate.out")
    private @Nullable Path out;

    private final Output output;

    CertificateCommand(Output output) {
        this.output = output;
    }

    @Override
    public Integer call() throws SQLException, IOException {
        Period year = YearsTyped.one(period, output);
        Optional<AreaCode> asked = county();
        try (Database database = options.database();
                MartReader reader = MartReader.over(database, moment.asked(options, output))) {
            long release = reader.visibleRelease();
            if (release == 0) {
                output.tell("nothing.published");
                return 1;
            }
            Certificate certificate = certificate(database, release, year, asked);
            show(certificate);
            return certificate.comesOut() ? 0 : DIFFERS;
        }
    }

    private void show(Certificate certificate) throws IOException {
        if (out != null) {
            write(out, printed(out, certificate));
        }
        if (options.isJson()) {
            output.out().println(CertificateJson.of(certificate));
        } else if (out == null) {
            new CertificateScreen(output).print(certificate);
        } else {
            output.say("certificate.written", out, certificate.rows().size());
            output.out().println(new CertificateText(output, certificate).verdict());
        }
    }

    private byte[] printed(Path file, Certificate certificate) throws IOException {
        String name = file.toString().toLowerCase(Locale.ROOT);
        if (name.endsWith(".xlsx")) {
            return new CertificateWorkbook(output, certificate).bytes();
        }
        if (name.endsWith(".html")) {
            return new CertificateSheet(output, certificate).html().getBytes(StandardCharsets.UTF_8);
        }
        throw new WrongUsage(output.text("certificate.wrong.out", file));
    }

    /** A list that somebody signed is not written over. */
    private void write(Path file, byte[] printed) throws IOException {
        if (Files.exists(file)) {
            throw new WrongUsage(output.text("certificate.exists", file));
        }
        Files.write(file, printed, StandardOpenOption.CREATE_NEW);
    }

    private Optional<AreaCode> county() {
        return Optional.ofNullable(county)
                .map(code -> AreaTyped.of(code, AreaLevel.COUNTY, "certificate.wrong.county", output));
    }

    /** Under the definitions of that release, in one read-only session, so that a night beside it disturbs nothing. */
    private Certificate certificate(Database database, long release, Period year, Optional<AreaCode> asked)
            throws SQLException {
        try (Connection connection = database.dataSource().getConnection()) {
            connection.setReadOnly(true);
            JdbcClient jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            Edition edition = EditionThen.of(jdbc, release);
            return new Certificates(jdbc, release, edition.definitions(), edition.files()).of(policy, year, asked);
        }
    }
}
