package org.urbanstat.vocabulary;

/**
 * A failure that a person can act on: what happened, to what, and what to do. Commands print the text alone; the stack
 * trace is for {@code --debug}.
 */
public abstract class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Text text;

    protected Refusal(Text text) {
        super(text.en());
        this.text = text;
    }

    protected Refusal(Text text, Throwable cause) {
        super(text.en(), cause);
        this.text = text;
    }

    public final Text text() {
        return text;
    }
}
