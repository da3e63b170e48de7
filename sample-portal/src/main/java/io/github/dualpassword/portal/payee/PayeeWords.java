package io.github.dualpassword.portal.payee;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import io.github.dualpassword.portal.stepup.ShownTransaction;
import io.github.dualpassword.portal.stepup.ShownTransaction.Line;

/** Payees as pages call them, and as Keycloak's page shows them: in the same words. */
@Component
public final class PayeeWords {

    private final MessageSource messages;

    PayeeWords(MessageSource messages) {
        this.messages = messages;
    }

    public String name(Payee payee, Locale language) {
        return payee.name().orElseGet(() -> text("payee." + payee.id(), language));
    }

    public String account(Payee payee, Locale language) {
        return messages.getMessage(
                "payee.account",
                new Object[] {
                    text("branch." + payee.branch(), language),
                    text("account." + payee.kind(), language),
                    payee.number()
                },
                language);
    }

    /** What the user is shown of a change while it is confirmed. */
    ShownTransaction shown(PayeeChange change, Locale language) {
        return new ShownTransaction(
                new Line(text("payees.name", language), name(change.payee(), language)),
                new Line(text("payees.account", language), account(change.payee(), language)),
                Optional.empty(),
                List.of(new Line(text("payees.change", language), text("payees.change." + change.kind(), language))));
    }

    private String text(String key, Locale language) {
        return messages.getMessage(key, null, language);
    }
}
