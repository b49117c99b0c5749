package org.urbanstat.restarts;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Random;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The PostgreSQL of a data directory, seen from outside and killed from there. */
record EmbeddedServer(Path data) {
    boolean isThere() {
        return postmaster().isPresent();
    }

    Connection connect() throws SQLException {
        return dataSource().getConnection();
    }

    DataSource dataSource() {
        Properties address = address();
        return new DriverManagerDataSource(
                address.getProperty("url"), address.getProperty("user"), address.getProperty("password"));
    }

    /** The rows of a query, each as its values between bars. */
    List<String> lines(String sql) {
        try (Connection connection = connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            int width = rows.getMetaData().getColumnCount();
            List<String> lines = new ArrayList<>();
            while (rows.next()) {
                List<String> values = new ArrayList<>();
                for (int column = 1; column <= width; column++) {
                    values.add(String.valueOf(rows.getString(column)));
                }
                lines.add(String.join("|", values));
            }
            return lines;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    void execute(String sql) {
        try (Connection connection = connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    Properties address() {
        Properties lines = new Properties();
        try (Reader in = Files.newBufferedReader(data.resolve("postgres.properties"))) {
            lines.load(in);
            return lines;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    Optional<ProcessHandle> postmaster() {
        Path file = data.resolve("cluster/postmaster.pid");
        try {
            return Files.exists(file)
                    ? ProcessHandle.of(Long.parseLong(Files.readAllLines(file).get(0)))
                            .filter(ProcessHandle::isAlive)
                    : Optional.empty();
        } catch (IOException | IndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }

    /** The main process alone; its children notice and end by themselves. */
    boolean killPostmaster() {
        return postmaster().filter(ProcessHandle::destroyForcibly).isPresent();
    }

    /** All its processes at once, as when the power goes. */
    void killAll() {
        postmaster().ifPresent(main -> {
            List<ProcessHandle> children = main.descendants().toList();
            main.destroyForcibly();
            children.forEach(ProcessHandle::destroyForcibly);
        });
    }

    /**
     * One process that serves a connection of the program; the server then throws all of them out and recovers. False
     * when there is none yet.
     */
    boolean killBackend(Random random) {
        try (Connection connection = connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select pid from pg_stat_activity where datname = current_database()"
                        + " and backend_type = 'client backend' and pid <> pg_backend_pid() order by pid")) {
            List<Long> processes = new ArrayList<>();
            while (rows.next()) {
                processes.add(rows.getLong(1));
            }
            return !processes.isEmpty()
                    && ProcessHandle.of(processes.get(random.nextInt(processes.size())))
                            .filter(ProcessHandle::destroyForcibly)
                            .isPresent();
        } catch (SQLException | IllegalStateException notYet) {
            return false;
        }
    }

    /** What is left of its processes; none should be. */
    static List<ProcessHandle> remainingUnder(Path data) {
        try (Stream<ProcessHandle> all = ProcessHandle.allProcesses()) {
            return all.filter(process -> process.info()
                            .commandLine()
                            .filter(words -> words.contains(data.toString()))
                            .isPresent())
                    .toList();
        }
    }
}
