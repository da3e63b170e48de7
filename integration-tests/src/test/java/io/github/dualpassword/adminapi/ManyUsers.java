package io.github.dualpassword.adminapi;

import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.github.dualpassword.testground.realm.TestContract;
import io.github.dualpassword.testground.realm.TestRealm;
import io.github.dualpassword.testground.server.ServerDatabase;

/** Users by the thousand, written into Keycloak's tables: by its API they would take minutes. */
final class ManyUsers {

    private ManyUsers() {}

    /** Members of a contract, who are called {@code prefix-0001} and so on, without passwords and roles. */
    static void members(TestContract contract, String prefix, int number) {
        String marker = UUID.randomUUID().toString().substring(0, 8);
        ServerDatabase database = database(contract.realm());
        database.execute(IntStream.rangeClosed(1, number)
                .mapToObj(each -> "('%s-%05d', '%s-%04d', (select ID from REALM where NAME = '%s'), true, false, 0)"
                        .formatted(marker, each, prefix, each, contract.realm().name()))
                .collect(Collectors.joining(
                        ", ",
                        "insert into USER_ENTITY (ID, USERNAME, REALM_ID, ENABLED, EMAIL_VERIFIED, NOT_BEFORE) values ",
                        "")));
        database.execute("""
                insert into USER_GROUP_MEMBERSHIP (GROUP_ID, USER_ID, MEMBERSHIP_TYPE)
                select o.GROUP_ID, u.ID, 'UNMANAGED' from ORG o, USER_ENTITY u
                where o.ID = '%s' and u.ID like '%s-%%'""".formatted(contract.id(), marker));
    }

    static ServerDatabase database(TestRealm realm) {
        return realm.server().tables().orElseThrow();
    }
}
