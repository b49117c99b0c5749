package org.urbanstat.vocabulary;

/** An amount in whole yuan. */
public record Money(long yuan) implements Comparable<Money> {
    public Money plus(Money other) {
        return new Money(Math.addExact(yuan, other.yuan));
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(yuan, other.yuan);
    }

    @Override
    public String toString() {
        return yuan + " yuan";
    }
}
