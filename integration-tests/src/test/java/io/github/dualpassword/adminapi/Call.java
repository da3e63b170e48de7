package io.github.dualpassword.adminapi;

import java.util.Map;
import java.util.Optional;

/**
 * A request of the admin API, and the status that it must be answered with.
 *
 * @param operation operationId in the description
 * @param parameters of the path, where they are not the usual ones
 * @param type media type of the body
 */
record Call(
        String operation,
        int status,
        Caller caller,
        Map<String, String> parameters,
        String type,
        Optional<String> body) {

    /** The parameter that is no part of the path. */
    static final String QUERY = "?";

    /** The parameter that is a header. */
    static final String IF_MATCH = "If-Match";

    /** Whose token a request carries. */
    enum Caller {
        BANK,
        WITHOUT_RIGHTS,
        FORGER,
        NOBODY
    }

    /** By the bank's administrator, without a body. */
    static Call of(String operation, int status) {
        return new Call(operation, status, Caller.BANK, Map.of(), "application/json", Optional.empty());
    }

    Call by(Caller other) {
        return new Call(operation, status, other, parameters, type, body);
    }

    Call with(String parameter, String value) {
        return new Call(operation, status, caller, Map.of(parameter, value), type, body);
    }

    /** With parameters in the address. */
    Call query(String query) {
        return with(QUERY, query);
    }

    /** Only if the state is the one with this tag. */
    Call ifMatch(String tag) {
        return with(IF_MATCH, tag);
    }

    Call type(String other) {
        return new Call(operation, status, caller, parameters, other, body);
    }

    Call body(String text) {
        return new Call(operation, status, caller, parameters, type, Optional.of(text));
    }

    @Override
    public String toString() {
        return "%s %d %s %s %s %s".formatted(operation, status, caller, parameters, type, body.orElse("-"));
    }
}
