package io.github.dualpassword.portal.transfer;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

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

    /** Each part with its length before it, so that no two transfers look alike; the first part names the form. */
    @Override
    public byte[] canonicalForm() {
        ByteArrayOutputStream form = new ByteArrayOutputStream();
        for (String part : List.of(
                "sample-portal transfer 1", id, payee.name(), payee.account(), Long.toString(amount), purpose)) {
            byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
            form.writeBytes(
                    ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
            form.writeBytes(bytes);
        }
        return form.toByteArray();
    }
}
