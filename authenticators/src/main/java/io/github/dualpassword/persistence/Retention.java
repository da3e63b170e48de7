package io.github.dualpassword.persistence;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

import jakarta.persistence.Table;

/**
 * What becomes of the rows of a table: with whom they go, and how long they are kept. All of them go with their realm, the
 * attribute {@code realmId}.
 *
 * <p>Conditions are JPQL on a row {@code r}.
 *
 * @param entity the rows
 * @param ofUser rows that go with the user {@code :id}
 * @param ofContract rows that go with the contract {@code :id}
 * @param orphans rows of users whom Keycloak does not know any more, which go at the daily sweep
 * @param expiries rows that go at the daily sweep because they have been kept long enough
 * @param exceptions why rows stay where those of other tables go
 */
record Retention(
        Class<?> entity,
        Optional<String> ofUser,
        Optional<String> ofContract,
        Optional<String> orphans,
        List<Expiry> expiries,
        List<String> exceptions) {

    /**
     * Rows that go because they have been kept long enough.
     *
     * @param condition which rows, compared with {@code :moment}
     * @param moment milliseconds since the epoch; empty when nothing goes
     */
    record Expiry(String condition, Function<SweptRealm, Optional<Long>> moment) {}

    static Retention of(Class<?> entity) {
        return new Retention(entity, Optional.empty(), Optional.empty(), Optional.empty(), List.of(), List.of());
    }

    /** The name of the table. */
    String table() {
        return entity.getAnnotation(Table.class).name();
    }

    /** Rows go with the user whom the attribute names, at the sweep when the removal of that user published no event. */
    Retention goesWithUser(String attribute) {
        // Users who are kept nowhere but in a user storage have such ids, and are not among Keycloak's.
        String unknown = "r.%1$s not like 'f:%%' and not exists (select 1 from UserEntity u where u.id = r.%1$s)";
        return new Retention(
                entity,
                Optional.of("r." + attribute + " = :id"),
                ofContract,
                Optional.of(unknown.formatted(attribute)),
                expiries,
                exceptions);
    }

    /** Rows for which the condition does not hold are of no user. */
    Retention isOfUserOnlyIf(String condition) {
        return new Retention(
                entity,
                ofUser,
                ofContract,
                orphans.map(unknown -> condition + " and " + unknown),
                expiries,
                exceptions);
    }

    /** Rows go with the contract that the attribute names. */
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

    /** Rows stay when the user is removed. */
    Retention staysWithoutUser(String why) {
        return new Retention(entity, Optional.empty(), ofContract, Optional.empty(), expiries, with(exceptions, why));
    }

    /** Rows stay when the removal of their user published no event. */
    Retention staysAsOrphan(String why) {
        return new Retention(entity, ofUser, ofContract, Optional.empty(), expiries, with(exceptions, why));
    }

    /** Rows stay when the contract is removed. */
    Retention staysWithoutContract(String why) {
        return new Retention(entity, ofUser, Optional.empty(), orphans, expiries, with(exceptions, why));
    }

    private static <T> List<T> with(List<T> list, T further) {
        return Stream.concat(list.stream(), Stream.of(further)).toList();
    }
}
