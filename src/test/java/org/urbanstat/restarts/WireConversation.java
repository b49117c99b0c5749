package org.urbanstat.restarts;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * One connection. A commit is the word itself, or a statement that writes outside of a transaction. Beats of the heart
 * come by the clock and are not counted, so that the numbers of commits mean the same in every run.
 */
final class WireConversation {
    private final WireGate.Commits commits;
    private final Map<String, String> statements = new ConcurrentHashMap<>();
    private final Queue<String> sent = new ArrayDeque<>();
    private boolean isStarted;
    private boolean isBegun;
    private String group = "";
    private volatile boolean isIdle = true;

    WireConversation(WireGate.Commits commits) {
        this.commits = commits;
    }

    void fromProgram(DataInputStream in, DataOutputStream out) throws IOException {
        if (!isStarted) {
            byte[] greeting = body(in);
            isStarted = true;
            write(out, greeting);
            return;
        }
        byte type = in.readByte();
        byte[] body = body(in);
        switch (type) {
            case 'P' ->
                statements.put(text(body, 0), text(body, text(body, 0).getBytes(StandardCharsets.UTF_8).length + 1));
            case 'B' ->
                asked(statements.getOrDefault(
                        text(body, text(body, 0).getBytes(StandardCharsets.UTF_8).length + 1), ""));
            case 'Q' -> {
                asked(text(body, 0));
                ends();
            }
            case 'S' -> ends();
            default -> {}
        }
        out.writeByte(type);
        write(out, body);
    }

    void fromServer(DataInputStream in, DataOutputStream out) throws IOException {
        byte type = in.readByte();
        byte[] body = body(in);
        if (type == 'Z') {
            isIdle = body[0] == 'I';
            String commit;
            synchronized (sent) {
                commit = sent.poll();
            }
            if (commit != null && !commit.isEmpty()) {
                commits.after(commit);
            }
        }
        out.writeByte(type);
        write(out, body);
    }

    private void asked(String sql) {
        String plain = plain(sql);
        isBegun |= plain.startsWith("begin");
        group = plain;
    }

    /** The program waits for what it asked; the server answers each such group with one word that it is ready. */
    private void ends() {
        String commit = isCommit() ? group : "";
        isBegun = false;
        group = "";
        if (!commit.isEmpty()) {
            commits.before(commit);
        }
        synchronized (sent) {
            sent.add(commit);
        }
    }

    private boolean isCommit() {
        return group.equals("commit") || isIdle && !isBegun && isWriting(group) && !group.contains("heartbeat_at = ");
    }

    private static boolean isWriting(String sql) {
        return !sql.isEmpty() && !sql.startsWith("select") && !sql.startsWith("set ") && !sql.startsWith("show");
    }

    private static String plain(String sql) {
        return sql.lines()
                .filter(line -> !line.startsWith("--"))
                .collect(Collectors.joining(" "))
                .strip()
                .toLowerCase(Locale.ROOT);
    }

    private static byte[] body(DataInputStream in) throws IOException {
        byte[] body = new byte[in.readInt() - Integer.BYTES];
        in.readFully(body);
        return body;
    }

    private static void write(DataOutputStream out, byte[] body) throws IOException {
        out.writeInt(body.length + Integer.BYTES);
        out.write(body);
    }

    private static String text(byte[] body, int from) {
        int end = from;
        while (body[end] != 0) {
            end++;
        }
        return new String(body, from, end - from, StandardCharsets.UTF_8);
    }
}
