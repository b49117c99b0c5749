package org.urbanstat.pipeline;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** By what name this process stands in the database. */
public final class ThisProcess {
    private ThisProcess() {}

    public static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "unknown";
        }
    }

    public static long id() {
        return ProcessHandle.current().pid();
    }

    /** Host and process. */
    public static String name() {
        return host() + ":" + id();
    }
}
