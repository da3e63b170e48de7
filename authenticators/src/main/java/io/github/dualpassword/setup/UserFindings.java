package io.github.dualpassword.setup;

/** What the set-up check finds wrong with users, their contracts, and the directories that they come from. */
final class UserFindings {

    static final FindingCode.Topic TOPIC = new FindingCode.Topic("Users, contracts and directories");

    static final FindingCode SERVICE_STATE_NOT_DECLARED = TOPIC.error(
            "service-state-not-declared",
            "The user profile does not declare the attribute `dual-password.service-state`, in which suspensions and service"
                    + " stops travel with Keycloak's export: whoever may write attributes that are not declared can write it.",
            "declare it as in the realm profiles, with permission to view for administrators and to edit for nobody");

    static final FindingCode SERVICE_STATE_WRITABLE = TOPIC.error(
            "service-state-writable",
            "The user profile lets users or administrators write the attribute `dual-password.service-state`, in which"
                    + " suspensions and service stops travel with Keycloak's export: they could free somebody at the next"
                    + " import.",
            "remove the permission to edit it");

    static final FindingCode EVERYBODY_OPERATES = TOPIC.error(
            "everybody-operates",
            "The role that makes a user a master or an administrator user is among the realm's default roles or comes with"
                    + " a default group: every user is one.",
            "take the role out of the default roles and groups");

    static final FindingCode CONTRACT_ADDRESS_WRONG = TOPIC.error(
            "contract-address-wrong",
            "An organization has an attribute of this product that is to hold a web address, and holds none that a page may"
                    + " link to: the realm's address is used instead.",
            "correct the attribute");

    static final FindingCode MEMBERS_OF_SEVERAL_CONTRACTS = TOPIC.warning(
            "members-of-several-contracts",
            "Users are members of several enabled organizations: they stand for no contract, can release, stop and reset"
                    + " nobody, and nobody can do so for them.",
            "leave each of them in one organization, or give them a login ID for each");

    static final FindingCode MEMBERS_WITHOUT_USER_TYPE = TOPIC.warning(
            "members-without-user-type",
            "Members of an enabled organization have none of the roles of the user types: they can release, stop and"
                    + " reset nobody, and nobody can do so for them.",
            "give each of them one of the roles");

    static final FindingCode MEMBERS_WITH_ADMIN_ROLES = TOPIC.warning(
            "members-with-admin-roles",
            "Members of an enabled organization hold roles of Keycloak's own administration (of the client"
                    + " `realm-management`, or of the master realm): operators can release, stop and reset none of them.",
            "take the roles from them, or leave these users to bank staff");

    static final FindingCode CONTRACT_WITHOUT_MASTER = TOPIC.warning(
            "contract-without-master",
            "An enabled organization has members, and none of them is a master user who is enabled and not stopped: nobody can"
                    + " act for its masters, nor for others where the bank gives that to masters only.",
            "give a member the role of master users, or lift the stop of one");

    static final FindingCode LOGIN_ID_NEVER_FOUND = TOPIC.warning(
            "login-id-never-found",
            "Users have a login ID with full-width letters, with blanks round it or otherwise not in the normal form NFKC, in"
                    + " which what is typed is looked up: they cannot log in.",
            "give each of them a login ID in that form, such as one of half-width letters and digits");

    static final FindingCode SAMPLE_USERS = TOPIC.warning(
            "sample-users",
            "The realm has users with the attribute `sample`, whose passwords are published with the realm profiles.",
            "delete them before anybody else can reach the server");

    static final FindingCode DIRECTORY_PROVIDER_REPLACED = TOPIC.error(
            "directory-provider-replaced",
            "The realm has users of a directory, and another extension has taken the place of this product's LDAP provider:"
                    + " while the directory is away, right entries count as wrong and suspend users.",
            "remove the other extension, or ask its maker to tell failed binds from wrong passwords");

    static final FindingCode DIRECTORY_TIMEOUT_MISSING = TOPIC.warning(
            "directory-timeout-missing",
            "A directory of the realm has no read timeout, or a timeout of more than ten seconds: an attempt that waits for"
                    + " it for more than 30 seconds counts as failed.",
            "set connection timeout and read timeout of the LDAP provider to 10000 milliseconds or less");

    static final FindingCode LOGIN_PASSWORD_FLAGGED_IN_VAIN = TOPIC.warning(
            "login-password-flagged-in-vain",
            "Users of a read-only directory, or of another storage that takes no login passwords, are flagged to change theirs:"
                    + " nobody can, and each of their logins is refused.",
            "take the required action `UPDATE_PASSWORD` from them, and have the password changed where it is kept");

    static final FindingCode LOGIN_PASSWORD_EXPIRES_ELSEWHERE = TOPIC.warning(
            "login-password-expires-elsewhere",
            "Login passwords expire in the realm, but not those of a read-only directory, or of another storage that takes no"
                    + " login passwords: when these do is up to the storage.",
            "let the directory enforce how long its passwords are valid");

    private UserFindings() {}
}
