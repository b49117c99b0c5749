package org.urbanstat.database;

import java.util.Map;
import java.util.Properties;

/**
 * How long a connection may be silent before it counts as lost, as properties of the PostgreSQL driver. A peer that is
 * gone, or a network that carries nothing, is found within two minutes, however long a statement takes: the systems of
 * both sides ask each other ({@link WatchedSockets}). What answers those and nothing else is given up after half an
 * hour, many times longer than any statement of a night takes; a URL that says {@code socketTimeout} has its way.
 */
final class ConnectionLimits {
    private static final Map<String, String> SECONDS =
            Map.of("connectTimeout", "10", "loginTimeout", "20", "socketTimeout", "1800");

    private ConnectionLimits() {}

    /** Without those that the URL sets itself. */
    static Properties of(String url) {
        Properties limits = new Properties();
        SECONDS.forEach((name, value) -> {
            if (!url.contains(name + "=")) {
                limits.setProperty(name, value);
            }
        });
        if (!url.contains("socketFactory=")) {
            limits.setProperty("socketFactory", WatchedSockets.class.getName());
        }
        limits.setProperty("tcpKeepAlive", "true");
        return limits;
    }
}
