package io.github.dualpassword.portal.authorization;

import org.springframework.web.servlet.view.RedirectView;

/** The way to Keycloak: its address is complete and encoded, nothing may be added to it or filled in. */
public final class ToKeycloak {

    private ToKeycloak() {}

    public static RedirectView at(String location) {
        RedirectView view = new RedirectView(location);
        view.setExposeModelAttributes(false);
        view.setExpandUriTemplateVariables(false);
        return view;
    }
}
