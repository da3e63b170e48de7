package io.github.dualpassword.boundtransaction.request;

import java.io.IOException;
import java.util.stream.StreamSupport;

import org.keycloak.util.JsonSerialization;

import com.fasterxml.jackson.databind.JsonNode;

import io.github.dualpassword.boundtransaction.TransactionDetails;

/** Whose business {@code authorization_details} are, read as Keycloak reads them: there can be other types, which are not ours. */
final class DetailsType {

    private static final String TYPE = "type";

    private DetailsType() {}

    /** Whether any entry is of our type; also where it cannot be told, so that nothing passes as if nothing had been sent. */
    static boolean isOurs(String details) {
        if (details == null) {
            return false;
        }
        try {
            JsonNode entries = JsonSerialization.mapper.readTree(details);
            return !entries.isArray()
                    || StreamSupport.stream(entries.spliterator(), false)
                            .anyMatch(entry -> TransactionDetails.TYPE.equals(
                                    entry.path(TYPE).asText()));
        } catch (IOException unreadable) {
            return true;
        }
    }
}
