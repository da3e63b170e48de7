package io.github.dualpassword.architecture.offender.lockout;

import jakarta.ws.rs.core.Response;

/** An engine that answers the browser itself. */
public final class AnswersWithAPage {

    public Response refuse() {
        return Response.noContent().build();
    }
}
