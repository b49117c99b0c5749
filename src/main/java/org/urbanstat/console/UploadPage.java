package org.urbanstat.console;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import org.urbanstat.intake.UploadRefused;
import org.urbanstat.intake.Uploaded;
import org.urbanstat.intake.Uploads;
import org.urbanstat.vocabulary.IdNumber;
import org.urbanstat.vocabulary.JsonText;
import org.urbanstat.vocabulary.Messages;
import org.urbanstat.vocabulary.Refusal;
import org.urbanstat.vocabulary.Text;

/**
 * Takes files that are sent with {@code PUT /uploads/NAME}. Each has a thread of its own, so that a slow or a large one
 * holds up no other; so many at once are read, and the next is asked to come again.
 *
 * <p>A page of another site that is open in a browser on this host cannot send: a browser asks before it sends a PUT to
 * another origin and is not answered, and a name that was made to lead here stands in {@code Host}.
 */
public final class UploadPage {
    static final String PATH = "/uploads/";
    static final int MOST_AT_ONCE = 256;

    private static final Messages MESSAGES = Messages.beside(UploadPage.class);
    private static final Set<String> THIS_HOST = Set.of("127.0.0.1", "localhost", "[::1]");
    private static final int SECONDS_UNTIL_AGAIN = 5;
    private static final int UNREAD_BYTES = 64 * 1024;
    private static final long MOST_UNREAD_BYTES = 1_000_000_000;
    private static final int OK = 200;
    private static final int CREATED = 201;
    private static final int BAD_REQUEST = 400;
    private static final int FORBIDDEN = 403;
    private static final int TOO_LARGE = 413;
    private static final int BROKEN = 500;
    private static final int UNAVAILABLE = 503;
    private static final int NO_ROOM = 507;

    private final Uploads uploads;
    private final Semaphore free = new Semaphore(MOST_AT_ONCE);

    public UploadPage(Uploads uploads) {
        this.uploads = uploads;
    }

    Answer put(HttpExchange exchange) {
        if (!isFromHere(exchange, "Host", "http://") || !isFromHere(exchange, "Origin", "")) {
            return refused(FORBIDDEN, MESSAGES.text("upload.foreign"));
        }
        if (!free.tryAcquire()) {
            exchange.getResponseHeaders().set("Retry-After", String.valueOf(SECONDS_UNTIL_AGAIN));
            return refused(UNAVAILABLE, MESSAGES.text("upload.busy", MOST_AT_ONCE, SECONDS_UNTIL_AGAIN));
        }
        try {
            return taken(exchange);
        } finally {
            free.release();
        }
    }

    private static boolean isFromHere(HttpExchange exchange, String header, String before) {
        return Optional.ofNullable(exchange.getRequestHeaders().get(header)).orElse(List.of()).stream()
                .allMatch(value -> isThisHost(before + value));
    }

    private static boolean isThisHost(String origin) {
        try {
            return THIS_HOST.contains(String.valueOf(URI.create(origin).getHost()));
        } catch (IllegalArgumentException noUri) {
            return false;
        }
    }

    private Answer taken(HttpExchange exchange) {
        String name = exchange.getRequestURI().getRawPath().substring(PATH.length());
        try {
            return kept(uploads.take(name, announcedBytes(exchange), exchange.getRequestBody()));
        } catch (UploadRefused e) {
            hearOut(exchange.getRequestBody());
            return refused(status(e.reason()), e.text());
        } catch (Refusal e) {
            return refused(BROKEN, e.text());
        } catch (IOException e) {
            return refused(BROKEN, MESSAGES.text("upload.failed", IdNumber.masked(e.toString())));
        }
    }

    /** A sender reads no answer while it sends, and takes a connection that is closed meanwhile for a fault of the line. */
    private static void hearOut(InputStream content) {
        byte[] unread = new byte[UNREAD_BYTES];
        try {
            long left = MOST_UNREAD_BYTES;
            for (int n = 0; n >= 0 && left > 0; left -= n) {
                n = content.read(unread);
            }
        } catch (IOException lost) {
            return;
        }
    }

    /** -1 where the length is not told, or is no number: then the server has found the end of the body by itself. */
    private static long announcedBytes(HttpExchange exchange) {
        String length = exchange.getRequestHeaders().getFirst("Content-Length");
        return length == null || !length.matches("\\d{1,18}") ? -1 : Long.parseLong(length);
    }

    private static int status(UploadRefused.Reason reason) {
        return switch (reason) {
            case NAME, EMPTY, INCOMPLETE -> BAD_REQUEST;
            case TOO_LARGE -> TOO_LARGE;
            case NO_ROOM -> NO_ROOM;
        };
    }

    private static Answer kept(Uploaded file) {
        Text message = MESSAGES.text(file.isNew() ? "upload.kept" : "upload.there", file.file());
        String json = "{\"file\": " + JsonText.quoted(file.file())
                + ", \"sha256\": " + JsonText.quoted(file.sha256().hex())
                + ", \"bytes\": " + file.byteCount()
                + ", \"is_new\": " + file.isNew()
                + ", \"message\": " + json(message) + "}";
        return Answer.json(file.isNew() ? CREATED : OK, json);
    }

    private static Answer refused(int status, Text reason) {
        return Answer.json(status, "{\"error\": " + json(reason) + "}");
    }

    private static String json(Text text) {
        return "{\"zh\": " + JsonText.quoted(text.zh()) + ", \"en\": " + JsonText.quoted(text.en()) + "}";
    }
}
