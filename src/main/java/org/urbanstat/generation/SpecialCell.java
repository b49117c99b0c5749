package org.urbanstat.generation;

/** A cell that holds more than a value. */
sealed interface SpecialCell {
    /** What a format without formulas and fonts keeps of it. */
    Object plain();

    /**
     * A formula and the value that the file keeps of it.
     *
     * @param cached "" where the file keeps none, as libraries write it
     */
    record Formula(String expression, Object cached) implements SpecialCell {
        @Override
        public Object plain() {
            return cached instanceof SpecialCell special ? special.plain() : cached;
        }
    }

    /** #REF! and its like. */
    record CellError(String word) implements SpecialCell {
        @Override
        public Object plain() {
            return word;
        }
    }

    /** A value that somebody crossed out. */
    record StruckThrough(Object value) implements SpecialCell {
        @Override
        public Object plain() {
            return value;
        }
    }
}
