package org.urbanstat.database;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Properties;

/**
 * Where the embedded server is and how to log in, as {@code data/postgres.properties} keeps it, mode 0600.
 *
 * @param port on 127.0.0.1; 0 until the server was first started
 * @param password of {@link #OWNER}, who may do everything
 * @param readerPassword of {@link ReaderRole#NAME}, who sees schema mart alone
 */
record ServerAddress(int port, String password, String readerPassword) {
    static final String OWNER = "urbanstat";
    static final String DATABASE = "urbanstat";

    static ServerAddress withFreshSecrets() {
        return new ServerAddress(0, secret(), secret());
    }

    ServerAddress at(int newPort) {
        return new ServerAddress(newPort, password, readerPassword);
    }

    String url() {
        return url(DATABASE);
    }

    String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /** Makes the database unless it is there; a server that does not let us in is a failure here. */
    void makeDatabase() {
        String server = url("postgres");
        try (Connection connection = DriverManager.getConnection(server, OWNER, password);
                Statement statement = connection.createStatement();
                ResultSet found =
                        statement.executeQuery("select from pg_database where datname = '" + DATABASE + "'")) {
            if (!found.next()) {
                statement.execute("create database " + DATABASE);
            }
        } catch (SQLException e) {
            throw new DatabaseUnreachable(server, e);
        }
    }

    /** What the file says; empty when there is none. */
    static Optional<ServerAddress> readFrom(Path file) throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        Properties lines = new Properties();
        try (Reader in = Files.newBufferedReader(file)) {
            lines.load(in);
        }
        return Optional.of(new ServerAddress(
                Integer.parseInt(lines.getProperty("port", "0")),
                lines.getProperty("password", ""),
                lines.getProperty("reader.password", "")));
    }

    /** Replaces the file as a whole, so that a reader never sees half of it, nor is it empty after a power cut. */
    void writeTo(Path file) throws IOException {
        Properties lines = new Properties();
        lines.setProperty("url", url());
        lines.setProperty("port", Integer.toString(port));
        lines.setProperty("user", OWNER);
        lines.setProperty("password", password);
        lines.setProperty("reader.url", url());
        lines.setProperty("reader.user", ReaderRole.NAME);
        lines.setProperty("reader.password", readerPassword);
        StringWriter text = new StringWriter();
        lines.store(text, null);
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(fresh);
        Files.createFile(fresh);
        ServerFiles.makePrivate(fresh);
        Files.writeString(fresh, text.toString(), StandardOpenOption.SYNC);
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        DurableFolder.keepNamesIn(file.resolveSibling("."));
    }

    private static String secret() {
        byte[] bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
