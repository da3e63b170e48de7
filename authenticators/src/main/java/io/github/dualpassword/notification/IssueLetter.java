package io.github.dualpassword.notification;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.UserModelDelegate;

import io.github.dualpassword.otp.software.IssuedToken;
import io.github.dualpassword.otp.software.IssuedTokens;
import io.github.dualpassword.page.Moments;
import io.github.dualpassword.policy.SoftwareTokenSettings;
import io.github.dualpassword.realm.CurrentRealm;
import io.github.dualpassword.storage.Storage;

/**
 * What the template of the mail to a phone is given beside what all are, as it is when the mail is sent (L08): an issue that was
 * replaced meanwhile, as after a wrong address, is mailed to nobody.
 */
record IssueLetter(KeycloakSession session, UserModel user, Notice notice) {

    private static final String SERVICE_ID = "serviceId";

    /** Empty texts in a mail that is about none. */
    Map<String, Object> contents() {
        Map<String, Object> contents = new HashMap<>(Map.of(
                SERVICE_ID,
                "",
                "phoneUserId",
                "",
                "page",
                notice.fact(Notice.PAGE).orElse(""),
                "validUntil",
                "",
                "ofReader",
                notice.fact(Notice.TARGET).filter(user.getId()::equals).isPresent()));
        Optional<String> serviceId = CurrentRealm.of(session).policy().get(SoftwareTokenSettings.SERVICE_ID);
        issued(session, notice)
                .filter(issued -> serviceId.isPresent())
                .ifPresent(issued -> contents.putAll(Map.of(
                        SERVICE_ID,
                        serviceId.get(),
                        "phoneUserId",
                        issued.shortId(),
                        "validUntil",
                        new Moments(session, user).minute(issued.validUntil()))));
        return contents;
    }

    /** Whether a mail to a phone has nothing to tell any more. */
    static boolean isOver(Notice notice, Map<String, Object> contents) {
        return notice.kind() == MailKind.TOKEN_ISSUED
                && contents.get(SERVICE_ID).equals("");
    }

    /** The receiver, at the address that was given for the phone where the mail is for that. */
    static UserModel receiver(KeycloakSession session, UserModel user, Notice notice) {
        return notice.kind() == MailKind.TOKEN_ISSUED
                ? issued(session, notice)
                        .<UserModel>map(issued -> new PhoneOf(user, issued.address()))
                        .orElse(user)
                : user;
    }

    private static Optional<IssuedToken> issued(KeycloakSession session, Notice notice) {
        return notice.fact(Notice.ISSUE)
                .flatMap(id -> Storage.of(session, IssuedTokens.class)
                        .find(session.getContext().getRealm().getId(), id))
                .filter(issued -> issued.isOpen(CurrentRealm.of(session).now()));
    }

    /** A user, reached at another address: Keycloak mails users, and the address of the account stays as it is. */
    private static final class PhoneOf extends UserModelDelegate {

        private final String address;

        PhoneOf(UserModel user, String address) {
            super(user);
            this.address = address;
        }

        @Override
        public String getEmail() {
            return address;
        }
    }
}
