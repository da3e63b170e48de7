package io.github.dualpassword.audit.transfer;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.keycloak.util.JsonSerialization;

import com.fasterxml.jackson.annotation.JsonInclude;

import io.github.dualpassword.ForeignText;
import io.github.dualpassword.Ids;
import io.github.dualpassword.audit.OperationOutcome;
import io.github.dualpassword.audit.OperationRecord;
import io.github.dualpassword.audit.OperationRecord.Person;
import io.github.dualpassword.audit.OwnOperation;
import io.github.dualpassword.json.JsonFault;
import io.github.dualpassword.json.StrictJson;
import io.github.dualpassword.policy.Operation;

/**
 * A line of the operation history as it is taken out.
 *
 * @param id of the line
 * @param at ISO 8601 in UTC
 * @param contract Keycloak's id of the organization; missing where there is none
 * @param execution missing for a single operation
 * @param reason missing for what was carried out
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TransferLine(
        String id,
        String at,
        String contract,
        String execution,
        Someone operator,
        Someone target,
        String operation,
        String outcome,
        String reason,
        Map<String, String> facts) {

    private static final int MAX_FACTS = 2_000;
    private static final int MAX_NAME = 2 * ForeignText.MAX_LENGTH + 1;
    private static final String ID = "[A-Za-z0-9-]{1,36}";
    private static final String WORD = "[a-z0-9_-]{1,64}";

    /** @param loginId empty, like {@code name}, where it was not to be told */
    public record Someone(String id, String loginId, String name) {

        private static Someone of(Person person) {
            return new Someone(person.id(), person.loginId(), person.name());
        }

        private Person toPerson(String who) throws HistoryLineFault {
            require(isText(id, 1, ForeignText.MAX_LENGTH), who + " needs an 'id' of at most 255 characters.");
            require(
                    isText(loginId, 0, ForeignText.MAX_LENGTH),
                    who + " needs a 'loginId', empty or of at most 255 characters.");
            require(isText(name, 0, MAX_NAME), who + " needs a 'name', empty or of at most 511 characters.");
            return new Person(id, loginId, name);
        }
    }

    static TransferLine of(OperationRecord line) {
        return new TransferLine(
                line.id(),
                Instant.ofEpochMilli(line.at()).toString(),
                line.contractId().orElse(null),
                line.execution().orElse(null),
                Someone.of(line.operator()),
                Someone.of(line.target()),
                line.operation(),
                Ids.underscored(line.outcome()),
                line.reason().orElse(null),
                new TreeMap<>(line.facts()));
    }

    String json() {
        return JsonSerialization.valueAsString(this);
    }

    /** @throws HistoryLineFault when the text is no line */
    static TransferLine read(String text) throws HistoryLineFault {
        try {
            return StrictJson.read(text, TransferLine.class)
                    .orElseThrow(() -> new HistoryLineFault("It must be an object."));
        } catch (JsonFault noLine) {
            throw new HistoryLineFault(noLine.getMessage());
        }
    }

    /**
     * What it records.
     *
     * @param now milliseconds since the epoch, after which nothing has happened yet
     * @throws HistoryLineFault when something in it cannot stand in a history
     */
    OperationRecord toRecord(long now) throws HistoryLineFault {
        require(id != null && id.matches(ID), "The 'id' must be 1 to 36 letters, digits and hyphens.");
        require(contract == null || ForeignText.canBeName(contract), "The 'contract' must be the id of one.");
        require(execution == null || execution.matches(ID), "The 'execution' must be the id of one.");
        require(reason == null || reason.matches(WORD), "The 'reason' must be one of the history's.");
        require(operation != null && isKnown(operation), "The 'operation' must be one of the history's.");
        require(operator != null && target != null, "The 'operator' and the 'target' must not be missing.");
        Optional<OperationOutcome> reached =
                Ids.find(OperationOutcome.values(), Ids::underscored, String.valueOf(outcome));
        require(reached.isPresent(), "The 'outcome' must be done, nothing_to_do, refused or failed.");
        return new OperationRecord(
                id,
                Optional.ofNullable(contract),
                moment(now),
                Optional.ofNullable(execution),
                operator.toPerson("The 'operator'"),
                target.toPerson("The 'target'"),
                operation,
                reached.get(),
                Optional.ofNullable(reason),
                namedFacts());
    }

    private long moment(long now) throws HistoryLineFault {
        long moment = epochMillis();
        require(moment <= now, "The 'at' must not be in the future.");
        return moment;
    }

    private long epochMillis() throws HistoryLineFault {
        try {
            Instant moment = Instant.parse(String.valueOf(at));
            if (!moment.isBefore(Instant.EPOCH)) {
                return moment.toEpochMilli();
            }
        } catch (DateTimeException | ArithmeticException noMoment) {
            // Refused below.
        }
        throw new HistoryLineFault("The 'at' must be a moment as 2026-04-01T00:00:00Z.");
    }

    private Map<String, String> namedFacts() throws HistoryLineFault {
        Map<String, String> named = Optional.ofNullable(facts).orElse(Map.of());
        boolean allowed = named.entrySet().stream()
                .allMatch(fact -> fact.getKey().matches(WORD) && isText(fact.getValue(), 0, MAX_FACTS));
        require(
                allowed && JsonSerialization.valueAsString(named).length() <= MAX_FACTS,
                "The 'facts' must be texts with names, at most 2000 characters.");
        return named;
    }

    private static boolean isKnown(String operation) {
        return Operation.byId(operation).isPresent()
                || Ids.find(OwnOperation.values(), OwnOperation::id, operation).isPresent();
    }

    private static boolean isText(String text, int least, int most) {
        return text != null && text.length() >= least && text.length() <= most && ForeignText.isPlain(text);
    }

    private static void require(boolean holds, String otherwise) throws HistoryLineFault {
        if (!holds) {
            throw new HistoryLineFault(otherwise);
        }
    }
}
