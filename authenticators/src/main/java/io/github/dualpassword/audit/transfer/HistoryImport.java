package io.github.dualpassword.audit.transfer;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.keycloak.models.KeycloakSession;

import io.github.dualpassword.audit.OperationLog;
import io.github.dualpassword.audit.OperationRecord;
import io.github.dualpassword.realm.CurrentRealm;
import io.github.dualpassword.storage.Storage;
import io.github.dualpassword.transaction.RequestConnection;
import io.github.dualpassword.transaction.SeparateTransaction;
import io.github.dualpassword.transaction.SqlFailure;

/**
 * Reads lines of an operation history back: all of a request, or none where one of them is wrong. What is there already is
 * left alone, so that the same lines can be sent twice. Lines name contracts and users by Keycloak's ids, which an export of
 * the realm keeps. Requests for one realm take turns, so that each line is added by one of them, which says so.
 *
 * @param now milliseconds since the epoch; no line may be of a later moment
 */
public record HistoryImport(SeparateTransaction transaction, long now) {

    /** Lines that are looked for by one query. */
    private static final int AT_A_TIME = 500;

    /** How often another id is looked for where one is taken by another realm. */
    private static final int OTHER_IDS = 3;

    /** For a request, whose database connection goes back to the pool first. */
    public static HistoryImport of(KeycloakSession request) {
        RequestConnection.giveBack(request);
        return new HistoryImport(
                SeparateTransaction.of(request), CurrentRealm.of(request).now());
    }

    /**
     * What became of lines.
     *
     * @param lines how many were sent
     * @param added those that were not there
     * @param present those that were, whoever has added them
     */
    public record Result(long lines, long added, long present) {}

    private record Numbered(long number, OperationRecord line) {}

    /**
     * Adds lines; empty ones are passed over.
     *
     * @throws HistoryFaultException when one of them is wrong, with its number
     * @throws HistoryBusyException when another request does the same for too long
     */
    public Result read(InputStream body) {
        List<Numbered> lines = lines(body);
        try {
            return transaction.run(job -> add(job, lines));
        } catch (RuntimeException failure) {
            throw SqlFailure.isOfLockedRow(failure) ? new HistoryBusyException(failure) : failure;
        }
    }

    private List<Numbered> lines(InputStream body) {
        List<Numbered> lines = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        long number = 0;
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8.newDecoder()))) {
            for (String text = reader.readLine(); text != null; text = reader.readLine()) {
                number++;
                if (!text.isBlank()) {
                    lines.add(new Numbered(number, line(text, ids)));
                }
            }
        } catch (HistoryLineFault fault) {
            throw new HistoryFaultException(number, fault.getMessage());
        } catch (CharacterCodingException garbled) {
            throw new HistoryFaultException(number + 1, "It is not in UTF-8, or a line near it is not.");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return lines;
    }

    private OperationRecord line(String text, Set<String> ids) throws HistoryLineFault {
        OperationRecord line = TransferLine.read(text).toRecord(now);
        if (!ids.add(line.id())) {
            throw new HistoryLineFault("The 'id' stands in an earlier line.");
        }
        return line;
    }

    private Result add(KeycloakSession job, List<Numbered> lines) {
        OperationLog log = Storage.of(job, OperationLog.class);
        log.lock(transaction.realmId());
        long added = 0;
        for (int first = 0; first < lines.size(); first += AT_A_TIME) {
            added += add(log, lines.subList(first, Math.min(lines.size(), first + AT_A_TIME)));
        }
        return new Result(lines.size(), added, lines.size() - added);
    }

    private long add(OperationLog log, List<Numbered> lines) {
        Map<String, String> realms =
                log.realmsOf(lines.stream().flatMap(line -> ids(line.line())).collect(Collectors.toSet()));
        List<OperationRecord> missing = lines.stream()
                .filter(line -> ids(line.line()).noneMatch(id -> isOurs(realms, id)))
                .map(line -> line.line().withId(freeId(realms, line)))
                .toList();
        missing.forEach(line -> log.addUnlessThere(transaction.realmId(), line));
        return missing.size();
    }

    /** The one of the line, and those that it gets where other realms have it. */
    private Stream<String> ids(OperationRecord line) {
        return Stream.iterate(line.id(), this::idInAnotherRealm).limit(1L + OTHER_IDS);
    }

    private String freeId(Map<String, String> realms, Numbered line) {
        return ids(line.line())
                .filter(id -> !realms.containsKey(id))
                .findFirst()
                .orElseThrow(() -> new HistoryFaultException(
                        line.number(),
                        "Other realms of this server have its 'id', and all that it could get instead."));
    }

    private boolean isOurs(Map<String, String> realms, String id) {
        return transaction.realmId().equals(realms.get(id));
    }

    /** A copy of a realm on the same server has lines whose ids are taken; each time they are read they get the same one. */
    private String idInAnotherRealm(String id) {
        return UUID.nameUUIDFromBytes((transaction.realmId() + "/" + id).getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
