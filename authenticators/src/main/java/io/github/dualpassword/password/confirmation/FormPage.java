package io.github.dualpassword.password.confirmation;

import java.util.List;

import jakarta.ws.rs.core.Response;

import org.keycloak.models.utils.FormMessage;

/** A page that can be shown again with messages. */
@FunctionalInterface
interface FormPage {

    Response with(List<FormMessage> errors);

    default Response withErrors(FormMessage... errors) {
        return with(List.of(errors));
    }
}
