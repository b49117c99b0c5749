package org.urbanstat.cli;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.urbanstat.vocabulary.Messages;
import org.urbanstat.vocabulary.Text;

/**
 * A moment of the mart as somebody types it: a day, an instant with its offset, a release.
 *
 * @param text empty for now
 */
record AsOf(String text) {
    private static final Messages MESSAGES = Messages.beside(AsOf.class);
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    static final AsOf NOW = new AsOf("");

    /** A release as the mart lists it. */
    record Published(long releaseId, OffsetDateTime publishedAt) {
        String on() {
            return publishedAt
                    .atZoneSameInstant(ZONE)
                    .toOffsetDateTime()
                    .truncatedTo(ChronoUnit.SECONDS)
                    .toString();
        }
    }

    static AsOf of(String text) {
        return new AsOf(text.strip());
    }

    boolean isNow() {
        return text.isEmpty();
    }

    /**
     * The release that was the last at the moment; none before anything is published.
     *
     * @throws WrongUsage when the text is no moment, names no release, or lies before the first one
     */
    Optional<Long> release(JdbcClient mart) {
        List<Published> releases = mart.sql("select release_id, published_at from mart.release order by release_id")
                .query(Published.class)
                .list();
        if (isNow()) {
            return releases.stream().map(Published::releaseId).reduce((first, last) -> last);
        }
        if (!isMoment()) {
            throw refusal("wrong.as.of", releases);
        }
        if (releases.isEmpty()) {
            throw new WrongUsage(MESSAGES.text("as.of.nothing", text));
        }
        return isNumber() ? Optional.of(numbered(releases)) : Optional.of(lastThen(mart, releases));
    }

    private boolean isNumber() {
        return text.matches("-?[0-9]+");
    }

    private boolean isMoment() {
        if (isNumber()) {
            return true;
        }
        try {
            if (text.length() == 10) {
                LocalDate.parse(text);
            } else {
                OffsetDateTime.parse(text.replace(' ', 'T'));
            }
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private long numbered(List<Published> releases) {
        return releases.stream()
                .map(Published::releaseId)
                .filter(r -> r.toString().equals(text))
                .findFirst()
                .orElseThrow(() -> refusal("as.of.no.release", releases));
    }

    /** The mart itself says what was believed then, so that nobody's reading of a time differs from its own. */
    private long lastThen(JdbcClient mart, List<Published> releases) {
        set(mart, text);
        long last = mart.sql("select coalesce(max(release_id), 0) from mart.release")
                .query(Long.class)
                .single();
        set(mart, "");
        if (last == 0) {
            throw refusal("as.of.before.first", releases);
        }
        return last;
    }

    static void set(JdbcClient mart, String asOf) {
        mart.sql("select set_config('urbanstat.as_of', :as_of, false)")
                .param("as_of", asOf)
                .query(String.class)
                .single();
    }

    private WrongUsage refusal(String key, List<Published> releases) {
        Text there = there(releases);
        Text said = MESSAGES.text(key, text);
        return new WrongUsage(new Text(said.zh() + there.zh(), said.en() + there.en()));
    }

    private static Text there(List<Published> releases) {
        if (releases.isEmpty()) {
            return MESSAGES.text("as.of.there.none");
        }
        Published first = releases.get(0);
        Published last = releases.get(releases.size() - 1);
        return releases.size() == 1
                ? MESSAGES.text("as.of.there.one", first.releaseId(), first.on())
                : MESSAGES.text("as.of.there.several", first.releaseId(), first.on(), last.releaseId(), last.on());
    }
}
