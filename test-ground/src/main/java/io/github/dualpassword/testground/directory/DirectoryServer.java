package io.github.dualpassword.testground.directory;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

import com.unboundid.ldap.listener.InMemoryDirectoryServer;
import com.unboundid.ldap.listener.InMemoryDirectoryServerConfig;
import com.unboundid.ldap.listener.InMemoryListenerConfig;
import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.Modification;
import com.unboundid.ldap.sdk.ModificationType;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.SearchScope;
import com.unboundid.ldif.LDIFException;

import io.github.dualpassword.testground.server.Ports;

/** A directory server in this process: users by {@code uid}, with passwords that binds are judged by. */
public final class DirectoryServer implements AutoCloseable {

    private static final String SUFFIX = "dc=bank,dc=example";
    private static final String PEOPLE = "ou=people," + SUFFIX;
    private static final String ADMINISTRATOR = "cn=admin," + SUFFIX;
    private static final String ADMINISTRATOR_PASSWORD = "admin";
    private static final String TIMEOUT_MILLIS = "3000";

    private final InMemoryDirectoryServer server;
    private final int port;
    private final AtomicReference<ResultCode> answerToPeople;

    private DirectoryServer(InMemoryDirectoryServer server, int port, AtomicReference<ResultCode> answerToPeople) {
        this.server = server;
        this.port = port;
        this.answerToPeople = answerToPeople;
    }

    /** With these users, by their passwords. */
    public static DirectoryServer started(Map<String, String> passwords) {
        AtomicReference<ResultCode> answer = new AtomicReference<>(ResultCode.SUCCESS);
        int port = Ports.free();
        try {
            InMemoryDirectoryServerConfig config = new InMemoryDirectoryServerConfig(SUFFIX);
            config.setSchema(null);
            config.addAdditionalBindCredentials(ADMINISTRATOR, ADMINISTRATOR_PASSWORD);
            config.setListenerConfigs(InMemoryListenerConfig.createLDAPConfig("ldap", port));
            config.addInMemoryOperationInterceptor(new BindAnswers(PEOPLE, answer));
            InMemoryDirectoryServer server = new InMemoryDirectoryServer(config);
            server.add("dn: " + SUFFIX, "objectClass: domain", "dc: bank");
            server.add("dn: " + PEOPLE, "objectClass: organizationalUnit", "ou: people");
            for (Map.Entry<String, String> person : passwords.entrySet()) {
                server.add(
                        "dn: uid=" + person.getKey() + "," + PEOPLE,
                        "objectClass: inetOrgPerson",
                        "uid: " + person.getKey(),
                        "cn: " + person.getKey(),
                        "sn: " + person.getKey(),
                        "mail: " + person.getKey() + "@sample.example",
                        "userPassword: " + person.getValue());
            }
            server.startListening();
            return new DirectoryServer(server, port, answer);
        } catch (LDAPException | LDIFException e) {
            throw new IllegalStateException("The directory server cannot be started", e);
        }
    }

    /** It is away: connections break, and new ones are refused. */
    public void takeAway() {
        server.shutDown(true);
    }

    public void bringBack() {
        try {
            server.startListening();
        } catch (LDAPException e) {
            throw new IllegalStateException("The directory server cannot be started again", e);
        }
    }

    /** From now on binds of users are answered with this result (RFC 4511, appendix A), and judged only with success. */
    public void answerBindsWith(ResultCode result) {
        answerToPeople.set(result);
    }

    /** From now on it tells of every password that it was set at this moment. */
    public void passwordsSetAt(Instant moment) {
        String time = DateTimeFormatter.ofPattern("yyyyMMddHHmmss'Z'")
                .withZone(ZoneOffset.UTC)
                .format(moment);
        try {
            for (Entry person :
                    server.search(PEOPLE, SearchScope.ONE, "(uid=*)").getSearchEntries()) {
                server.modify(person.getDN(), new Modification(ModificationType.REPLACE, "pwdChangedTime", time));
            }
        } catch (LDAPException e) {
            throw new IllegalStateException("The directory server does not take a date", e);
        }
    }

    /**
     * Settings of Keycloak's LDAP provider for it.
     *
     * @param editMode {@code READ_ONLY}, {@code WRITABLE} or {@code UNSYNCED}
     */
    public Map<String, List<String>> settings(String editMode) {
        return Map.ofEntries(
                setting("enabled", "true"),
                setting("priority", "0"),
                setting("vendor", "other"),
                setting("connectionUrl", "ldap://127.0.0.1:" + port),
                setting("bindDn", ADMINISTRATOR),
                setting("bindCredential", ADMINISTRATOR_PASSWORD),
                setting("authType", "simple"),
                setting("usersDn", PEOPLE),
                setting("usernameLDAPAttribute", "uid"),
                setting("rdnLDAPAttribute", "uid"),
                setting("uuidLDAPAttribute", "entryUUID"),
                setting("userObjectClasses", "inetOrgPerson"),
                setting("editMode", editMode),
                setting("importEnabled", "true"),
                setting("pagination", "false"),
                setting("connectionPooling", "true"),
                setting("connectionTimeout", TIMEOUT_MILLIS),
                setting("readTimeout", TIMEOUT_MILLIS));
    }

    @Override
    public void close() {
        server.shutDown(true);
    }

    private static Map.Entry<String, List<String>> setting(String name, String value) {
        return Map.entry(name, List.of(value));
    }
}
