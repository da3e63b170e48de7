package io.github.dualpassword.adminapi;

import java.util.List;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.services.resources.admin.fgap.AdminPermissionEvaluator;

import io.github.dualpassword.VersionedProviderFactory;
import io.github.dualpassword.policy.BasicSettings;
import io.github.dualpassword.policy.ReferenceProfile;
import io.github.dualpassword.realm.CurrentRealm;
import io.github.dualpassword.setup.Finding;
import io.github.dualpassword.setup.SetUpCheck;

/** What is wrong with a realm. Both routes need permission to view the realm. */
@Produces(MediaType.APPLICATION_JSON)
public class SetUpCheckResource {

    private final KeycloakSession session;
    private final RealmModel realm;
    private final AdminPermissionEvaluator auth;

    SetUpCheckResource(KeycloakSession session, RealmModel realm, AdminPermissionEvaluator auth) {
        this.session = session;
        this.realm = realm;
        this.auth = auth;
    }

    /** The findings alone. */
    @GET
    public List<FindingView> findings() {
        return check().stream().map(FindingView::of).toList();
    }

    /**
     * The whole result, for a pipeline.
     *
     * @param failOn from which findings on the answer is 409 instead of 200, with the same body: never, error, warning
     */
    @GET
    @Path("report")
    public SetUpCheckView report(@QueryParam("fail-on") String failOn) {
        auth.realm().requireViewRealm();
        QueryValues.demandOnly(session, "fail-on");
        FailOn limit = FailOn.of(failOn);
        List<Finding> findings = check();
        CurrentRealm current = new CurrentRealm(session, realm);
        SetUpCheckView report = SetUpCheckView.of(
                realm.getName(),
                current.policy()
                        .get(BasicSettings.PROFILE)
                        .map(ReferenceProfile::id)
                        .orElse(null),
                current.instant(),
                VersionedProviderFactory.version(),
                findings);
        if (limit.isFailed(report)) {
            throw new WebApplicationException(Response.status(Response.Status.CONFLICT)
                    .entity(report)
                    .type(MediaType.APPLICATION_JSON_TYPE)
                    .build());
        }
        return report;
    }

    private List<Finding> check() {
        auth.realm().requireViewRealm();
        return new SetUpCheck(session, realm).findings();
    }
}
