package io.github.dualpassword.boundtransaction;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import com.fasterxml.jackson.core.type.TypeReference;

import io.github.dualpassword.json.JsonFault;
import io.github.dualpassword.json.StrictJson;

/**
 * What an application has to say of a transaction that is to be confirmed, read from its {@code authorization_details} and found
 * to be what a page can show without deceiving anybody.
 *
 * @param txn the application's identifier of the transaction
 * @param labels what the bank calls payee, account or amount in this transaction, by the name of the field; none where the usual
 *     words hold
 */
public record TransactionDetails(
        String txn,
        Optional<String> payee,
        Optional<String> account,
        Optional<TransactionAmount> amount,
        List<Line> lines,
        Map<String, String> labels) {

    /** The type of our entry in {@code authorization_details} (RFC 9396). */
    public static final String TYPE = "dual-password-transaction";

    /** Characters of {@code authorization_details}: Keycloak drops what is longer, in silence. */
    public static final int MAX_LENGTH = 2_000;

    public static final int MAX_TXN = 64;

    private static final int MAX_TEXT = 140;
    private static final int MAX_LABEL = 40;
    private static final int MAX_LINES = 10;

    /** What stands in addresses and events as it is. */
    private static final Pattern TXN = Pattern.compile("[A-Za-z0-9._~-]{1," + MAX_TXN + "}");

    /** A further line. */
    public record Line(String label, String value) {}

    /** An entry as it is sent. */
    private record Sent(
            String type,
            String txn,
            String payee,
            String account,
            String amount,
            String currency,
            List<Line> lines,
            SentLabels labels) {}

    private record SentLabels(String payee, String account, String amount) {

        private static final SentLabels NONE = new SentLabels(null, null, null);
    }

    /**
     * Reads {@code authorization_details}: a list with exactly one entry, of our type.
     *
     * @throws DetailsFault when anything of it is not what it must be
     */
    public static TransactionDetails read(String json) throws DetailsFault {
        if (json.length() > MAX_LENGTH) {
            throw new DetailsFault("'authorization_details' must have at most %d characters.".formatted(MAX_LENGTH));
        }
        List<Sent> entries = entries(json);
        if (entries.size() != 1 || entries.get(0) == null) {
            throw new DetailsFault("'authorization_details' must be a list with exactly one entry.");
        }
        return checked(entries.get(0));
    }

    private static List<Sent> entries(String json) throws DetailsFault {
        try {
            return StrictJson.read(json, new TypeReference<List<Sent>>() {}).orElse(List.of());
        } catch (JsonFault fault) {
            throw new DetailsFault(fault.getMessage());
        }
    }

    private static TransactionDetails checked(Sent sent) throws DetailsFault {
        if (!TYPE.equals(sent.type)) {
            throw new DetailsFault("'type' must be %s.".formatted(TYPE));
        }
        if (sent.txn == null || !TXN.matcher(sent.txn).matches()) {
            throw new DetailsFault("'txn' must have from 1 to %d letters, digits or any of . _ ~ -".formatted(MAX_TXN));
        }
        TransactionDetails details = new TransactionDetails(
                sent.txn,
                text("payee", sent.payee, MAX_TEXT),
                text("account", sent.account, MAX_TEXT),
                amount(sent.amount, sent.currency),
                lines(sent.lines),
                labels(sent.labels));
        if (details.isEmpty()) {
            throw new DetailsFault("At least one of 'payee', 'account', 'amount' and 'lines' must be there.");
        }
        return details;
    }

    private static Optional<String> text(String field, String text, int max) throws DetailsFault {
        return text == null ? Optional.empty() : Optional.of(ShownText.checked(field, text, max));
    }

    private static Optional<TransactionAmount> amount(String amount, String currency) throws DetailsFault {
        if (amount == null && currency == null) {
            return Optional.empty();
        }
        if (amount == null || currency == null) {
            throw new DetailsFault("'amount' and 'currency' must be there together.");
        }
        return Optional.of(TransactionAmount.checked(amount, currency));
    }

    private static List<Line> lines(List<Line> sent) throws DetailsFault {
        List<Line> lines = sent == null ? List.of() : sent;
        if (lines.size() > MAX_LINES) {
            throw new DetailsFault("'lines' must be at most %d.".formatted(MAX_LINES));
        }
        for (Line line : lines) {
            if (line == null || line.label == null || line.value == null) {
                throw new DetailsFault("Each of 'lines' must have a 'label' and a 'value'.");
            }
            ShownText.checked("lines.label", line.label, MAX_LABEL);
            ShownText.checked("lines.value", line.value, MAX_TEXT);
        }
        return List.copyOf(lines);
    }

    private static Map<String, String> labels(SentLabels sent) throws DetailsFault {
        SentLabels labels = sent == null ? SentLabels.NONE : sent;
        Map<String, String> checked = new HashMap<>();
        text("labels.payee", labels.payee, MAX_LABEL).ifPresent(label -> checked.put("payee", label));
        text("labels.account", labels.account, MAX_LABEL).ifPresent(label -> checked.put("account", label));
        text("labels.amount", labels.amount, MAX_LABEL).ifPresent(label -> checked.put("amount", label));
        return Map.copyOf(checked);
    }

    private boolean isEmpty() {
        return payee.isEmpty() && account.isEmpty() && amount.isEmpty() && lines.isEmpty();
    }

    /** What the page calls a field; empty where the usual word holds. */
    public String label(String field) {
        return labels.getOrDefault(field, "");
    }
}
