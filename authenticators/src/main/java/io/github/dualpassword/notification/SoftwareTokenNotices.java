package io.github.dualpassword.notification;

import java.util.List;
import java.util.Optional;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;

import io.github.dualpassword.audit.MastersOfContract;
import io.github.dualpassword.contract.Contract;
import io.github.dualpassword.contract.ContractProvider;
import io.github.dualpassword.otp.CountedTokens;
import io.github.dualpassword.otp.Registration;
import io.github.dualpassword.otp.Token;
import io.github.dualpassword.otp.software.IssuedToken;
import io.github.dualpassword.otp.software.TokenIssued;
import io.github.dualpassword.policy.SoftwareTokenSettings;
import io.github.dualpassword.policy.Switch;
import io.github.dualpassword.realm.CurrentRealm;

/**
 * Enqueues the mails about software tokens, in the transaction in which it happens: whoever has got hold of a password must not get
 * a token of the user unnoticed.
 */
public final class SoftwareTokenNotices {

    private SoftwareTokenNotices() {}

    /** The address that was given, the user's own one where it is another, and the master users. */
    public static void tell(TokenIssued event) {
        KeycloakSession session = event.session();
        CurrentRealm realm = CurrentRealm.of(session);
        IssuedToken issued = event.issued();
        MailOutbox outbox = new MailOutbox(session);
        Notice toPhone = Notice.at(MailKind.TOKEN_ISSUED, realm.now()).with(Notice.ISSUE, issued.tokenId());
        boolean isLinked = realm.policy().get(SoftwareTokenSettings.PAGE_IN_MAIL) == Switch.ON;
        outbox.add(
                issued.userId(),
                isLinked ? toPhone.with(Notice.PAGE, event.page().address()) : toPhone);
        Notice toOthers = Notice.at(MailKind.TOKEN_ISSUE_NOTICE, realm.now())
                .with(Notice.TOKEN, event.token().serial())
                .with(Notice.TARGET, issued.userId());
        realm.user(issued.userId())
                .filter(user -> !issued.address().equalsIgnoreCase(user.getEmail()))
                .ifPresent(user -> outbox.add(user.getId(), toOthers));
        masters(session, Optional.of(event.contract()), issued.userId())
                .forEach(master -> outbox.add(master, toOthers));
    }

    /** The user, and the master users, before it confirms anything. */
    static void tell(KeycloakSession session, Registration registration, Token token) {
        CurrentRealm realm = CurrentRealm.of(session);
        Notice registered = Notice.at(MailKind.SOFTWARE_TOKEN_REGISTERED, realm.now())
                .with(Notice.TOKEN, token.serial())
                .with(Notice.TARGET, registration.userId());
        Notice notice = CountedTokens.confirmsFrom(realm.policy(), token, registration)
                .map(from -> registered.with(Notice.FROM, from))
                .orElse(registered);
        MailOutbox outbox = new MailOutbox(session);
        outbox.add(registration.userId(), notice);
        Optional<UserModel> user = realm.user(registration.userId());
        masters(
                        session,
                        user.flatMap(known ->
                                session.getProvider(ContractProvider.class).contractOf(known)),
                        registration.userId())
                .forEach(master -> outbox.add(master, notice));
    }

    private static List<String> masters(KeycloakSession session, Optional<Contract> contract, String userId) {
        return contract.map(company -> new MastersOfContract().in(session, company)).orElse(List.of()).stream()
                .filter(master -> !master.equals(userId))
                .toList();
    }
}
