package io.github.dualpassword.portal.stepup;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Parts of a transaction in one sequence of bytes, each with its length before it: no two lists of parts look alike. */
public final class CanonicalForm {

    private CanonicalForm() {}

    /** @param parts the first one names the form, so that two kinds of transactions cannot be taken for each other */
    public static byte[] of(String... parts) {
        ByteArrayOutputStream form = new ByteArrayOutputStream();
        for (String part : List.of(parts)) {
            byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
            form.writeBytes(
                    ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
            form.writeBytes(bytes);
        }
        return form.toByteArray();
    }
}
