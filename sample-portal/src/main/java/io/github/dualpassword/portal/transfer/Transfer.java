package io.github.dualpassword.portal.transfer;

import java.util.UUID;

import io.github.dualpassword.portal.payee.Payee;
import io.github.dualpassword.portal.stepup.CanonicalForm;
import io.github.dualpassword.portal.stepup.Confirmable;

/**
 * A transfer that was entered and is not executed yet. It never changes: who edits it gets another one, with another
 * id, which needs a confirmation of its own.
 *
 * @param id random
 * @param amount in yen
 */
public record Transfer(String id, Payee payee, long amount, String purpose) implements Confirmable {

    static Transfer of(Payee payee, long amount, String purpose) {
        return new Transfer(UUID.randomUUID().toString(), payee, amount, purpose);
    }

    @Override
    public byte[] canonicalForm() {
        return CanonicalForm.of(
                "sample-portal transfer 2",
                id,
                payee.id(),
                payee.name().orElse(""),
                payee.account(),
                Long.toString(amount),
                purpose);
    }
}
