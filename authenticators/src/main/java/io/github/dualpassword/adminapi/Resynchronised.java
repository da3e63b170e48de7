package io.github.dualpassword.adminapi;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;

import io.github.dualpassword.Ids;
import io.github.dualpassword.otp.Resynchronisation;

/** What is told of the attempt to find where a token is that has run away. */
record Resynchronised(Resynchronisation outcome) {

    /** For the admin event. */
    String word() {
        if (outcome instanceof Resynchronisation.Refused refused) {
            return Ids.underscored(refused.reason());
        }
        if (outcome instanceof Resynchronisation.Found) {
            return "found";
        }
        if (outcome instanceof Resynchronisation.Wrong) {
            return "wrong";
        }
        return outcome instanceof Resynchronisation.Used ? "used" : "not_evaluated";
    }

    /** Never thrown: Keycloak would take the admin event of this attempt back. */
    Response answer() {
        return outcome instanceof Resynchronisation.Found
                ? Response.noContent().build()
                : refusal().getResponse();
    }

    private WebApplicationException refusal() {
        if (outcome instanceof Resynchronisation.Refused refused) {
            return AdminApiErrors.tokenRefused(refused.reason());
        }
        if (outcome instanceof Resynchronisation.Wrong) {
            return AdminApiErrors.CODES_REFUSED.exception();
        }
        return outcome instanceof Resynchronisation.Used
                ? AdminApiErrors.CODES_USED.exception()
                : AdminApiErrors.CODES_NOT_EVALUATED.exception();
    }
}
