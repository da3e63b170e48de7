package io.github.dualpassword.persistence;

import java.util.List;

import jakarta.persistence.EntityManagerFactory;

import io.github.dualpassword.otp.StoredToken;
import io.github.dualpassword.otp.inventory.StagedTokens.StagedToken;

/** Puts tokens into their table, by the way that all of them take. */
final class TokensInTable {

    private static final String IMPORT = "import-of-one";

    private TokensInTable() {}

    static void add(EntityManagerFactory entities, String realmId, StoredToken token) {
        entities.runInTransaction(entityManager -> {
            StagedTokenRows staged = new StagedTokenRows(entityManager);
            staged.begin(realmId, IMPORT, 1);
            staged.add(realmId, IMPORT, 1, List.of(new StagedToken(1, token)), List.of(), 1);
            staged.commit(realmId, IMPORT);
            staged.remove(realmId, IMPORT);
        });
    }
}
