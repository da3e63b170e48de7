package io.github.dualpassword.adminapi;

import java.text.MessageFormat;
import java.util.Properties;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.FormMessage;
import org.keycloak.services.resources.admin.AdminRoot;
import org.keycloak.services.resources.admin.fgap.AdminPermissionEvaluator;

/** Messages in the language of the caller, from the same bundles as those of Keycloak's own admin API. */
record StaffMessages(KeycloakSession session, AdminPermissionEvaluator auth) {

    String sentence(FormMessage message) {
        RealmModel realm = session.getContext().getRealm();
        Properties texts = AdminRoot.getMessages(
                session, realm, auth.adminAuth().getToken().getLocale());
        return MessageFormat.format(
                texts.getProperty(message.getMessage(), message.getMessage()), message.getParameters());
    }
}
