package io.github.dualpassword.portal.payee;

import java.util.UUID;

import io.github.dualpassword.portal.stepup.CanonicalForm;
import io.github.dualpassword.portal.stepup.Confirmable;

/**
 * A change of the registered payees that was entered and is not carried out yet.
 *
 * @param id random
 */
public record PayeeChange(String id, Kind kind, Payee payee) implements Confirmable {

    /** What becomes of the payee. */
    public enum Kind {
        REGISTER,
        DELETE
    }

    static PayeeChange of(Kind kind, Payee payee) {
        return new PayeeChange(UUID.randomUUID().toString(), kind, payee);
    }

    @Override
    public byte[] canonicalForm() {
        return CanonicalForm.of(
                "sample-portal payee change 1",
                id,
                kind.name(),
                payee.id(),
                payee.name().orElse(""),
                payee.account());
    }
}
