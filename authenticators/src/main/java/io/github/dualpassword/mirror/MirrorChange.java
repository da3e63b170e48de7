package io.github.dualpassword.mirror;

import java.util.List;
import java.util.Optional;

import io.github.dualpassword.lockout.LockoutEffect;

/**
 * What settled effects change in the mirror of a credential.
 *
 * <p>A temporary suspension that ends by itself changes nothing: a mirror whose moment has passed says the same, and the
 * right entry that follows must not cost a statement for it.
 *
 * @param after what the mirror says from now on; empty if there is nothing to say any more
 */
record MirrorChange(Optional<MirroredSuspension> after) {

    /** The change by effects that were settled in this order; empty if they change nothing. */
    static Optional<MirrorChange> of(List<LockoutEffect> effects) {
        return effects.stream().flatMap(effect -> of(effect).stream()).reduce((earlier, later) -> later);
    }

    private static Optional<MirrorChange> of(LockoutEffect effect) {
        if (effect instanceof LockoutEffect.Suspended suspended) {
            return Optional.of(new MirrorChange(Optional.of(MirroredSuspension.of(suspended))));
        }
        boolean forgotten = effect instanceof LockoutEffect.Released
                || effect instanceof LockoutEffect.FailuresForgiven forgiven && forgiven.suspensions() > 0;
        return forgotten ? Optional.of(new MirrorChange(Optional.empty())) : Optional.empty();
    }
}
