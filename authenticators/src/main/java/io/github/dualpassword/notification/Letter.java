package io.github.dualpassword.notification;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;

import io.github.dualpassword.page.LinkBeforeLogin;
import io.github.dualpassword.page.MailFrame;
import io.github.dualpassword.page.Moments;
import io.github.dualpassword.page.PersonName;
import io.github.dualpassword.realm.CurrentRealm;
import io.github.dualpassword.servicestop.StoppedUser;

/**
 * What the templates of a mail are given, all of it read before anything is sent: names of things, which the templates
 * put into words, moments in the realm's time zone and the receiver's language, and whether the receiver's service is
 * stopped at the time of sending.
 */
record Letter(KeycloakSession session, UserModel user, Mail mail) {

    /** Nothing when the mail tells nothing true any more. */
    Optional<Map<String, Object>> contents() {
        List<Map<String, Object>> expiring = expiring();
        if (mail.notice().kind() == MailKind.EXPIRY_REMINDER && expiring.isEmpty()) {
            return Optional.empty();
        }
        Moments moments = new Moments(session, user);
        Notice notice = mail.notice();
        Map<String, Object> contents = MailFrame.round(notice.kind().template(), session, user);
        contents.put(
                "unlocksBeforeLogin",
                LinkBeforeLogin.of(CurrentRealm.of(session)).unlocks());
        contents.put("stopped", StoppedUser.isStopped(session, user));
        contents.put("passwords", ids(notice.fact(Notice.CREDENTIALS)));
        contents.put("registered", ids(notice.fact(Notice.REGISTERED_TOO)));
        contents.put("released", ids(notice.fact(Notice.RELEASED_TOO)));
        contents.put("expiring", expiring);
        notice.fact(Notice.AT).map(Long::valueOf).map(moments::happened).ifPresent(at -> contents.put("at", at));
        notice.fact(Notice.UNTIL).map(Long::valueOf).map(moments::minute).ifPresent(end -> contents.put("until", end));
        for (String name : List.of(Notice.FAILURES, Notice.SUSPENSIONS, Notice.PASSKEYS)) {
            contents.put(name, notice.fact(name).map(Long::valueOf).orElse(0L));
        }
        for (String name :
                List.of(Notice.TOKEN, Notice.PASSKEY, Notice.PURPOSE, Notice.ADDRESS, Notice.BROWSER, Notice.SYSTEM)) {
            contents.put(name, notice.fact(name).orElse(""));
        }
        contents.putAll(new TokenLetter(session, user, notice).contents());
        notice.fact(Notice.FROM).map(Long::valueOf).map(moments::minute).ifPresent(from -> contents.put("from", from));
        contents.put("setBy", notice.fact(Notice.SET_BY).orElse(""));
        contents.put("what", notice.fact(Notice.WHAT).orElse(""));
        contents.put(
                "byReader",
                notice.fact(Notice.OPERATOR).filter(user.getId()::equals).isPresent());
        for (String person : List.of(Notice.OPERATOR, Notice.TARGET)) {
            contents.put(person, notice.fact(person).map(this::colleague).orElse(""));
        }
        contents.putAll(new ContractLetter(session, user, notice).contents());
        contents.putAll(new IssueLetter(session, user, notice).contents());
        return IssueLetter.isOver(notice, contents)
                        || TokenLetter.isOver(notice, contents)
                        || ContractLetter.isOver(contents)
                ? Optional.empty()
                : Optional.of(contents);
    }

    /** Those that the reminder names and that are still the same; whoever has changed one needs no reminder of it. */
    private List<Map<String, Object>> expiring() {
        Moments moments = new Moments(session, user);
        return new ExpiringPasswords(session, user)
                .stillTrue(mail.notice()).stream()
                        .map(password -> Map.<String, Object>of(
                                "password", password.password().id(), "lastDay", moments.day(password.lastDay())))
                        .toList();
    }

    /** Empty for somebody who was removed meanwhile. */
    private String colleague(String userId) {
        return CurrentRealm.of(session)
                .user(userId)
                .map(colleague -> PersonName.withLoginId(colleague, locale()))
                .orElse("");
    }

    private Locale locale() {
        return session.getContext().resolveLocale(user);
    }

    private static List<String> ids(Optional<String> fact) {
        return fact.map(ids -> List.of(ids.split(","))).orElse(List.of());
    }
}
