package io.github.dualpassword.persistence;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

import jakarta.persistence.Table;

/**
 * The retention rules of a table: whose removal deletes its rows, and how long they are kept. All rows are deleted with
 * their realm, the attribute {@code realmId}.
 *
 * <p>Conditions are JPQL on a row {@code r}.
 *
 * @param entity the rows
 * @param ofUser rows that are deleted with the user {@code :id}
 * @param ofContract rows that are deleted with the contract {@code :id}
 * @param orphans rows of users who no longer exist in Keycloak, deleted by the daily sweep
 * @param expiries rows whose retention period can end, deleted by the daily sweep
 * @param exceptions why rows are kept where those of other tables are deleted
 */
record Retention(
        Class<?> entity,
        Optional<String> ofUser,
        Optional<String> ofContract,
        Optional<String> orphans,
        List<Expiry> expiries,
        List<String> exceptions) {

    /**
     * Rows that are deleted when their retention period is over.
     *
     * @param condition which rows, compared with {@code :moment}
     * @param moment milliseconds since the epoch; empty to delete none
     */
    record Expiry(String condition, Function<SweptRealm, Optional<Long>> moment) {}

    static Retention of(Class<?> entity) {
        return new Retention(entity, Optional.empty(), Optional.empty(), Optional.empty(), List.of(), List.of());
    }

    /** The name of the table. */
    String table() {
        return entity.getAnnotation(Table.class).name();
    }

    /** Deletes rows with the user named by the attribute; if that removal published no event, the sweep deletes them. */
    Retention goesWithUser(String attribute) {
        // Users who exist only in a user storage have such ids, and no row in Keycloak's tables.
        String unknown = "r.%1$s not like 'f:%%' and not exists (select 1 from UserEntity u where u.id = r.%1$s)";
        return new Retention(
                entity,
                Optional.of("r." + attribute + " = :id"),
                ofContract,
                Optional.of(unknown.formatted(attribute)),
                expiries,
                exceptions);
    }

    /** The same for a table in which only rows that meet the condition belong to a user. */
    Retention isOfUserOnlyIf(String condition) {
        return new Retention(
                entity,
                ofUser,
                ofContract,
                orphans.map(unknown -> condition + " and " + unknown),
                expiries,
                exceptions);
    }

    /** Deletes rows with the contract named by the attribute. */
    Retention goesWithContract(String attribute) {
        return new Retention(entity, ofUser, Optional.of("r." + attribute + " = :id"), orphans, expiries, exceptions);
    }

    Retention expires(String condition, Duration kept) {
        return expires(condition, realm -> realm.ago(kept));
    }

    Retention expires(String condition, Function<SweptRealm, Optional<Long>> moment) {
        return new Retention(
                entity, ofUser, ofContract, orphans, with(expiries, new Expiry(condition, moment)), exceptions);
    }

    /** Keeps rows when the user is removed. */
    Retention staysWithoutUser(String why) {
        return new Retention(entity, Optional.empty(), ofContract, Optional.empty(), expiries, with(exceptions, why));
    }

    /** Keeps rows when the removal of their user published no event. */
    Retention staysAsOrphan(String why) {
        return new Retention(entity, ofUser, ofContract, Optional.empty(), expiries, with(exceptions, why));
    }

    /** Keeps rows when the contract is removed. */
    Retention staysWithoutContract(String why) {
        return new Retention(entity, ofUser, Optional.empty(), orphans, expiries, with(exceptions, why));
    }

    private static <T> List<T> with(List<T> list, T further) {
        return Stream.concat(list.stream(), Stream.of(further)).toList();
    }
}
