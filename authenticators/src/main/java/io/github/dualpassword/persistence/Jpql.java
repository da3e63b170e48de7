package io.github.dualpassword.persistence;

import java.util.Locale;
import java.util.Map;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Query;
import jakarta.persistence.TypedQuery;

import org.hibernate.Session;
import org.hibernate.dialect.MySQLDialect;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.jpa.SpecHints;

import io.github.dualpassword.ForeignText;

/** Statements with all their parameters, by name. */
final class Jpql {

    /** How long to wait for a locked row before the store is considered unavailable. */
    private static final int LOCK_TIMEOUT_MILLIS = 5_000;

    private Jpql() {}

    static <T> TypedQuery<T> query(
            EntityManager entityManager, Class<T> type, String query, Map<String, Object> parameters) {
        TypedQuery<T> typed = entityManager.createQuery(query, type);
        parameters.forEach(typed::setParameter);
        return typed;
    }

    /** Reads rows for update. A query timeout works on every database; {@code find()} has a lock timeout on some only. */
    static <T> TypedQuery<T> locking(
            EntityManager entityManager, Class<T> type, String query, Map<String, Object> parameters) {
        return query(entityManager, type, query, parameters)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .setHint(SpecHints.HINT_SPEC_QUERY_TIMEOUT, LOCK_TIMEOUT_MILLIS);
    }

    /**
     * A condition that a column contains a text, whatever the case and the width of its characters: as it was typed, or in
     * its {@linkplain ForeignText#typed normal form}. Names are stored as somebody once wrote them.
     *
     * @param name of the parameters, which {@link #contained} makes
     */
    static String contains(String column, String name) {
        return "(lower(%1$s) like :%2$s escape '!' or lower(%1$s) like :%2$sNormal escape '!')".formatted(column, name);
    }

    /** The parameters of such conditions. */
    static Map<String, String> contained(String name, String text) {
        return Map.of(name, containing(text), name + "Normal", containing(ForeignText.typed(text)));
    }

    private static String containing(String text) {
        return "%" + quoted(text.toLowerCase(Locale.ROOT)) + "%";
    }

    /** A text that stands for itself in a pattern whose escape is {@code !}. */
    static String quoted(String text) {
        return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }

    /** Whether it is MySQL, or MariaDB. */
    static boolean isMySql(EntityManager entityManager) {
        return entityManager
                        .unwrap(Session.class)
                        .getSessionFactory()
                        .unwrap(SessionFactoryImplementor.class)
                        .getJdbcServices()
                        .getDialect()
                instanceof MySQLDialect;
    }

    /**
     * Inserts a row unless there is one with its key. Whether it did is not said: MySQL and MariaDB count a row that was
     * there already as inserted. Who must know reads afterwards, under a lock or by an id that nobody else has.
     *
     * @param insert of values, without a clause for conflicts
     */
    static void insertUnlessThere(EntityManager entityManager, String insert, Map<String, Object> parameters) {
        execute(entityManager, insert + " on conflict do nothing", parameters);
    }

    /** Inserts, updates or deletes; the number of rows that it concerned. */
    static int execute(EntityManager entityManager, String statement, Map<String, Object> parameters) {
        Query executable = entityManager.createQuery(statement);
        parameters.forEach(executable::setParameter);
        return executable.executeUpdate();
    }
}
