package io.github.dualpassword.portal.transfer;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import io.github.dualpassword.portal.payee.PayeeWords;
import io.github.dualpassword.portal.stepup.ShownTransaction;
import io.github.dualpassword.portal.stepup.ShownTransaction.Amount;
import io.github.dualpassword.portal.stepup.ShownTransaction.Line;

/** A transfer as Keycloak's page shows it: in the words of the portal's own page. */
@Component
class TransferWords {

    private final MessageSource messages;
    private final PayeeWords payees;

    TransferWords(MessageSource messages, PayeeWords payees) {
        this.messages = messages;
        this.payees = payees;
    }

    /** What the user is shown while it is confirmed. */
    ShownTransaction shown(Transfer transfer, Locale language) {
        return new ShownTransaction(
                new Line(text("transfer.payee", language), payees.name(transfer.payee(), language)),
                new Line(text("payees.account", language), payees.account(transfer.payee(), language)),
                Optional.of(new Amount(text("transfer.amount", language), transfer.amount(), "JPY")),
                List.of(
                        new Line(text("transfer.purpose", language), transfer.purpose()),
                        new Line(text("transfer.from", language), text("transfer.from.account", language))));
    }

    private String text(String key, Locale language) {
        return messages.getMessage(key, null, language);
    }
}
