package io.github.dualpassword.adminapi;

import java.io.InputStream;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.services.resources.admin.fgap.AdminPermissionEvaluator;

import io.github.dualpassword.policy.RealmPolicy;
import io.github.dualpassword.rehearsal.Rehearsal;

/** Rehearsals: what a policy would have done with the attempts of the last days. They change nothing. */
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class RehearsalsResource {

    private static final int DEFAULT_DAYS = 30;
    private static final int MAX_DAYS = 3_660;

    private final KeycloakSession session;
    private final RealmModel realm;
    private final AdminPermissionEvaluator auth;

    RehearsalsResource(KeycloakSession session, RealmModel realm, AdminPermissionEvaluator auth) {
        this.session = session;
        this.realm = realm;
        this.auth = auth;
    }

    /** Rehearses. Needs permission to view the realm, all its users and its events. */
    @POST
    public RehearsalView rehearse(InputStream body) {
        auth.realm().requireViewRealm();
        auth.users().requireView();
        auth.realm().requireViewEvents();
        Wanted wanted = JsonBody.of(body, AdminApiErrors.REHEARSAL_REFUSED)
                .read(Wanted.class)
                .orElseThrow(AdminApiErrors.REHEARSAL_REFUSED::exception);
        RealmPolicy policy = SettingChanges.allowed(session, wanted.changes()).changed(realm.getAttributes());
        return new RehearsalReport(session, policy).of(Rehearsal.of(session, policy, wanted.period()));
    }

    /**
     * What to rehearse.
     *
     * @param days how far back; 30 when missing
     * @param settings as they would be; those that hold where they are missing
     */
    public record Wanted(Integer days, Map<String, String> settings) {

        Duration period() {
            int wanted = Optional.ofNullable(days).orElse(DEFAULT_DAYS);
            if (wanted < 1 || wanted > MAX_DAYS) {
                throw AdminApiErrors.REHEARSAL_REFUSED.exception();
            }
            return Duration.ofDays(wanted);
        }

        Map<String, String> changes() {
            return Optional.ofNullable(settings).orElse(Map.of());
        }
    }
}
