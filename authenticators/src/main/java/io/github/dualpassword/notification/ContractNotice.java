package io.github.dualpassword.notification;

/**
 * A notice to all users of a contract, before it is known who they are.
 *
 * @param id of the notice
 * @param realmId Keycloak's id of the realm
 * @param contractId of whose users it is
 * @param notice what each of them is told
 */
public record ContractNotice(String id, String realmId, String contractId, Notice notice) {}
