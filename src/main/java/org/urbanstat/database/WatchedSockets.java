package org.urbanstat.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketOption;
import javax.net.SocketFactory;
import jdk.net.ExtendedSocketOptions;

/**
 * Sockets of which the system asks the other side, after a minute of silence, whether it is there: by itself it does so
 * after two hours only. The driver makes it by its name, and connects what it makes.
 */
public final class WatchedSockets extends SocketFactory {
    static final int SILENCE_SECONDS = 60;
    static final int BETWEEN_QUESTIONS_SECONDS = 15;
    static final int QUESTIONS = 4;

    @Override
    public Socket createSocket() throws IOException {
        Socket socket = new Socket();
        set(socket, ExtendedSocketOptions.TCP_KEEPIDLE, SILENCE_SECONDS);
        set(socket, ExtendedSocketOptions.TCP_KEEPINTERVAL, BETWEEN_QUESTIONS_SECONDS);
        set(socket, ExtendedSocketOptions.TCP_KEEPCOUNT, QUESTIONS);
        return socket;
    }

    /** A system that does not know the option keeps to its own. */
    private static void set(Socket socket, SocketOption<Integer> option, int value) throws IOException {
        if (socket.supportedOptions().contains(option)) {
            socket.setOption(option, value);
        }
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        throw new UnsupportedOperationException("the driver connects by itself");
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress localHost, int localPort) throws IOException {
        throw new UnsupportedOperationException("the driver connects by itself");
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        throw new UnsupportedOperationException("the driver connects by itself");
    }

    @Override
    public Socket createSocket(InetAddress address, int port, InetAddress localAddress, int localPort)
            throws IOException {
        throw new UnsupportedOperationException("the driver connects by itself");
    }
}
