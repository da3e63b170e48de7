package io.github.dualpassword.persistence;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.persistence.EntityManager;

import org.keycloak.models.utils.KeycloakModelUtils;

import io.github.dualpassword.otp.inventory.ImportFault;
import io.github.dualpassword.otp.inventory.StagedTokens;

/** Keeps imports in {@code DP_TOKEN_IMPORT}, {@code DP_TOKEN_STAGED} and {@code DP_TOKEN_FAULT}. */
record StagedTokenRows(EntityManager entityManager) implements StagedTokens {

    private static final int AT_A_TIME = 1_000;

    private static final String OF_IMPORT = " where r.realmId = :realmId and r.importId = :importId";

    private static final String OF_ID = " where r.realmId = :realmId and r.id = :importId";

    private static final String COLUMNS =
            "id, realmId, serial, kind, algorithm, digits, periodSeconds, startsOn, expiresOn,"
                    + " state, contractId, lastUsed, drift, secret, keyId";

    private static final String TAKEN = " and (exists (select 1 from TokenRow t where t.realmId = r.realmId"
            + " and t.serial = r.serial) or exists (select 1 from StagedTokenRow o where o.importId = r.importId"
            + " and o.serial = r.serial and (o.fileNumber < r.fileNumber"
            + " or o.fileNumber = r.fileNumber and o.fileLine < r.fileLine)))";

    @Override
    public void begin(String realmId, String importId, long now) {
        entityManager.persist(TokenImportRow.from(realmId, importId, now));
        entityManager.flush();
    }

    @Override
    public Optional<Integer> files(String realmId, String importId) {
        return Jpql.query(
                        entityManager,
                        Integer.class,
                        "select r.files from TokenImportRow r" + OF_ID,
                        of(realmId, importId))
                .getResultStream()
                .findFirst();
    }

    @Override
    public Optional<Integer> lock(String realmId, String importId) {
        return row(realmId, importId).map(TokenImportRow::files);
    }

    @Override
    public void add(
            String realmId, String importId, int file, List<StagedToken> tokens, List<ImportFault> faults, long now) {
        row(realmId, importId).orElseThrow().take(file);
        entityManager.flush();
        write(tokens.stream().map(token -> StagedTokenRow.from(realmId, importId, file, token, now)));
        write(faults.stream()
                .map(fault -> ImportFaultRow.from(KeycloakModelUtils.generateId(), realmId, importId, fault, now)));
    }

    /** Rows that are written need not stay in memory. */
    private void write(Stream<?> rows) {
        Iterator<?> left = rows.iterator();
        while (left.hasNext()) {
            for (int row = 0; row < AT_A_TIME && left.hasNext(); row++) {
                entityManager.persist(left.next());
            }
            entityManager.flush();
            entityManager.clear();
        }
    }

    @Override
    public long count(String realmId, String importId) {
        return count("StagedTokenRow", realmId, importId);
    }

    @Override
    public long countFaults(String realmId, String importId) {
        return count("ImportFaultRow", realmId, importId);
    }

    @Override
    public List<ImportFault> faults(String realmId, String importId, int limit) {
        return Jpql.query(
                        entityManager,
                        ImportFaultRow.class,
                        "select r from ImportFaultRow r" + OF_IMPORT + " order by r.fileNumber, r.fileLine, r.id",
                        of(realmId, importId))
                .setMaxResults(limit)
                .getResultStream()
                .map(ImportFaultRow::toFault)
                .toList();
    }

    @Override
    public List<ImportFault> conflicts(String realmId, String importId, int limit) {
        return tokens(
                TAKEN,
                realmId,
                importId,
                limit,
                ImportFault.SERIAL_TAKEN,
                "There is a token with this serial number already, in the realm or earlier in the import.");
    }

    @Override
    public List<ImportFault> assigned(String realmId, String importId, int limit) {
        return tokens(
                " and r.contractId is not null",
                realmId,
                importId,
                limit,
                ImportFault.ASSIGNING_NOT_ALLOWED,
                "Giving a token to a contract needs permission to manage users.");
    }

    private List<ImportFault> tokens(
            String condition, String realmId, String importId, int limit, String code, String message) {
        return Jpql.query(
                        entityManager,
                        Object[].class,
                        "select r.fileNumber, r.fileLine, r.serial from StagedTokenRow r" + OF_IMPORT + condition
                                + " order by r.fileNumber, r.fileLine",
                        of(realmId, importId))
                .setMaxResults(limit)
                .getResultStream()
                .map(row -> new ImportFault((Integer) row[0], (Integer) row[1], (String) row[2], code, message))
                .toList();
    }

    @Override
    public int commit(String realmId, String importId) {
        String selected = "r." + COLUMNS.replace(", ", ", r.");
        return Jpql.execute(
                entityManager,
                "insert into TokenRow (" + COLUMNS + ") select " + selected + " from StagedTokenRow r" + OF_IMPORT,
                of(realmId, importId));
    }

    @Override
    public void remove(String realmId, String importId) {
        Map<String, Object> parameters = of(realmId, importId);
        Jpql.execute(entityManager, "delete from StagedTokenRow r" + OF_IMPORT, parameters);
        Jpql.execute(entityManager, "delete from ImportFaultRow r" + OF_IMPORT, parameters);
        Jpql.execute(entityManager, "delete from TokenImportRow r" + OF_ID, parameters);
    }

    private Optional<TokenImportRow> row(String realmId, String importId) {
        return Jpql.locking(
                        entityManager,
                        TokenImportRow.class,
                        "select r from TokenImportRow r" + OF_ID,
                        of(realmId, importId))
                .getResultStream()
                .findFirst();
    }

    private long count(String entity, String realmId, String importId) {
        return Jpql.query(
                        entityManager,
                        Long.class,
                        "select count(r.id) from " + entity + " r" + OF_IMPORT,
                        of(realmId, importId))
                .getSingleResult();
    }

    private static Map<String, Object> of(String realmId, String importId) {
        return Map.of("realmId", realmId, "importId", importId);
    }
}
