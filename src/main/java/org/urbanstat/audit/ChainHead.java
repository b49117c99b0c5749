package org.urbanstat.audit;

import org.urbanstat.vocabulary.Sha256;

/**
 * The last event of a chain; whoever notes it elsewhere can tell later that nothing before it was cut off.
 *
 * @param eventId 0 where there is no event
 */
public record ChainHead(long eventId, Sha256 sha256) {
    /** Of the chain without an event. */
    static final ChainHead EMPTY = new ChainHead(0, Event.NONE_BEFORE);
}
