package io.github.dualpassword.useradministration;

import io.github.dualpassword.PublicApi;

/**
 * Thrown by the work on a target when it turns out, after something was changed already, that the target is to be refused:
 * all of it is undone, and the refusal recorded. What is found before anything was changed is a result instead.
 */
@PublicApi
public final class TargetRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String reason;

    public TargetRefusedException(TargetRefusal reason) {
        this(reason.id());
    }

    /**
     * For reasons of steps that others bring.
     *
     * @param reason stable; people read the message {@code dualPasswordRefused.<reason>}, its
     *     underscores written as hyphens
     */
    public TargetRefusedException(String reason) {
        super(reason);
        this.reason = reason;
    }

    String reason() {
        return reason;
    }
}
