package org.urbanstat.explanation;

import java.util.OptionalLong;
import org.urbanstat.vocabulary.Text;

/**
 * What it takes to reach something, others equal.
 *
 * @param lever what there would be more of
 * @param needed the least whole number that does; empty where none does
 * @param proof the figure with that many and with one fewer, or why none does
 */
public record InverseAnswer(Text goal, Text lever, OptionalLong needed, Text proof) {}
