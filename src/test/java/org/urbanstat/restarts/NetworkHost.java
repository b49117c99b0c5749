package org.urbanstat.restarts;

import java.io.IOException;
import java.net.InetAddress;
import java.util.List;
import java.util.Optional;

/** A network namespace with a cable to this machine: for whoever runs in it, a host of its own. */
final class NetworkHost implements AutoCloseable {
    private final String name;
    private final String here;
    private final String there;

    private NetworkHost(int number) {
        this.name = "urb" + ProcessHandle.current().pid() % 100_000 + "n" + number;
        this.here = "10.231." + number + ".1";
        this.there = "10.231." + number + ".2";
    }

    /** Empty where this machine lets a test have some, and the long proof is asked for. */
    static Optional<String> whyThereIsNone() {
        if (!Boolean.getBoolean("proof.hosts")) {
            return Optional.of("only in the long proof: mvn verify -Plong");
        }
        try {
            create(9).close();
            return Optional.empty();
        } catch (IllegalStateException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    static NetworkHost create(int number) {
        NetworkHost host = new NetworkHost(number);
        try {
            ip("netns add " + host.name);
            ip("link add " + host.name + "a type veth peer name " + host.name + "b netns " + host.name);
            ip("addr add " + host.here + "/24 dev " + host.name + "a");
            ip("link set " + host.name + "a up");
            ip("-n " + host.name + " addr add " + host.there + "/24 dev " + host.name + "b");
            ip("-n " + host.name + " link set " + host.name + "b up");
            ip("-n " + host.name + " link set lo up");
            return host;
        } catch (IllegalStateException e) {
            host.close();
            throw e;
        }
    }

    private static void ip(String words) {
        try {
            Process ip = new ProcessBuilder(("ip " + words).split(" "))
                    .redirectErrorStream(true)
                    .start();
            String said = new String(ip.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            if (ip.waitFor() != 0) {
                throw new IllegalStateException("no network namespaces here: ip " + words + ": " + said.strip());
            }
        } catch (IOException e) {
            throw new IllegalStateException("no network namespaces here: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** What is put before a command to start it there. */
    List<String> start() {
        return List.of("ip", "netns", "exec", name);
    }

    /** The server listens on the loopback address alone; from there it is reached through a relay at this end. */
    WireGate wayTo(String url) throws IOException {
        int port = Integer.parseInt(url.replaceFirst("(?s).*?//[^/:]+:(\\d+)/.*", "$1"));
        return new WireGate(InetAddress.getByName(here), port, new CommitsCounted());
    }

    /** The URL of the server as it is seen from there. */
    String url(String original, WireGate way) {
        String elsewhere = original.replaceFirst("//[^/]+/", "//" + here + ":" + way.port() + "/");
        return elsewhere + (elsewhere.contains("?") ? "&" : "?") + "sslmode=disable&gssEncMode=disable";
    }

    /** As when the cable is pulled: nobody is told. */
    void cut() {
        ip("link set " + name + "a down");
    }

    void mend() {
        ip("link set " + name + "a up");
    }

    /** The cable goes with the namespace. */
    @Override
    public void close() {
        try {
            ip("netns del " + name);
        } catch (IllegalStateException gone) {
            return;
        }
    }
}
