package io.github.dualpassword.persistence;

import java.util.List;
import java.util.Set;

import jakarta.persistence.EntityManager;

import org.hibernate.Session;

import io.github.dualpassword.lockout.StorableText;

/**
 * Asks for the character sets of Keycloak's columns, where they may be narrow ones: MySQL and MariaDB have one whose
 * characters take up to three bytes, and refuse to store others in such columns, or to compare them.
 */
record CharacterSets(EntityManager entityManager) implements StorableText {

    private static final Set<String> UP_TO_THREE_BYTES = Set.of("utf8", "utf8mb3", "ucs2");

    private static final String CHARACTER_SET = "select character_set_name from information_schema.columns"
            + " where table_schema = database() and upper(table_name) = :table and upper(column_name) = :column";

    @Override
    public boolean isLoginId(String text) {
        return fits(text, "USER_ENTITY", "USERNAME");
    }

    @Override
    public boolean isOfEvent(String text) {
        return fits(text, "EVENT_ENTITY", "DETAILS_JSON_LONG_VALUE");
    }

    @Override
    public boolean isOfApproval(String text) {
        return fits(text, "DP_APPROVAL", "SUBJECT");
    }

    private boolean fits(String text, String table, String column) {
        boolean narrow = text.chars().noneMatch(character -> Character.isSurrogate((char) character));
        return narrow
                || !Jpql.isMySql(entityManager)
                || characterSets(table, column).stream().noneMatch(UP_TO_THREE_BYTES::contains);
    }

    private List<String> characterSets(String table, String column) {
        return entityManager
                .unwrap(Session.class)
                .createNativeQuery(CHARACTER_SET, String.class)
                .setParameter("table", table)
                .setParameter("column", column)
                .getResultList();
    }
}
