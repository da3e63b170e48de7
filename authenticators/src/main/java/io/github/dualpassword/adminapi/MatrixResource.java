package io.github.dualpassword.adminapi;

import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.keycloak.events.admin.OperationType;
import org.keycloak.events.admin.ResourceType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.services.resources.admin.AdminEventBuilder;
import org.keycloak.services.resources.admin.fgap.AdminPermissionEvaluator;

import com.fasterxml.jackson.core.type.TypeReference;

import io.github.dualpassword.policy.MatrixRows;
import io.github.dualpassword.policy.Operation;
import io.github.dualpassword.policy.PermissionSettings;
import io.github.dualpassword.realm.CurrentRealm;

/** Which users of a contract may do what to which others: the settings {@code permissions.…} as data. */
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class MatrixResource {

    private static final TypeReference<Map<String, Map<String, List<String>>>> ROWS = new TypeReference<>() {};

    private final KeycloakSession session;
    private final RealmModel realm;
    private final AdminPermissionEvaluator auth;
    private final AdminEventBuilder adminEvent;

    MatrixResource(
            KeycloakSession session, RealmModel realm, AdminPermissionEvaluator auth, AdminEventBuilder adminEvent) {
        this.session = session;
        this.realm = realm;
        this.auth = auth;
        this.adminEvent = adminEvent.resource(ResourceType.REALM);
    }

    /** All rows that hold. Needs permission to view the realm. */
    @GET
    public Map<String, Map<String, List<String>>> matrix() {
        auth.realm().requireViewRealm();
        return new Revision(session).of(rows());
    }

    /** Changes the rows in the body, all or none; {@code null} brings the default back. Needs permission to manage the realm. */
    @PATCH
    public Map<String, Map<String, List<String>>> change(InputStream body) {
        auth.realm().requireManageRealm();
        return carryOut(rows(body));
    }

    /** The same for all rows: those that the body does not hold get their defaults. Needs permission to manage the realm. */
    @PUT
    public Map<String, Map<String, List<String>>> replace(InputStream body) {
        auth.realm().requireManageRealm();
        Map<String, Map<String, List<String>>> all = new TreeMap<>(rows(body));
        rows().keySet().forEach(operation -> all.putIfAbsent(operation, null));
        return carryOut(all);
    }

    private static Map<String, Map<String, List<String>>> rows(InputStream body) {
        return JsonBody.of(body, AdminApiErrors.MATRIX_REFUSED)
                .read(ROWS)
                .filter(rows -> !rows.isEmpty())
                .orElseThrow(() -> AdminApiErrors.MATRIX_REFUSED.exception("The body must hold at least one row."));
    }

    private Map<String, Map<String, List<String>>> carryOut(Map<String, Map<String, List<String>>> changes) {
        changes.forEach(MatrixResource::refuseWrong);
        Map<String, Map<String, List<String>>> before = rows();
        new Revision(session).demand(before);
        changes.forEach(this::change);
        Map<String, Map<String, List<String>>> after = rows();
        tell(before, after);
        return new Revision(session).of(after);
    }

    private static void refuseWrong(String operation, Map<String, List<String>> row) {
        MatrixRows.problem(operation, Optional.ofNullable(row).orElse(Map.of())).ifPresent(sentence -> {
            throw AdminApiErrors.MATRIX_REFUSED.exception(sentence);
        });
    }

    private void change(String operation, Map<String, List<String>> row) {
        Operation known = Operation.byId(operation).orElseThrow();
        String attribute = PermissionSettings.of(known).attribute();
        if (row == null) {
            realm.removeAttribute(attribute);
        } else {
            realm.setAttribute(attribute, MatrixRows.text(known, row));
        }
    }

    private void tell(Map<String, Map<String, List<String>>> before, Map<String, Map<String, List<String>>> after) {
        adminEvent
                .operation(OperationType.UPDATE)
                .resourcePath(session.getContext().getUri())
                .representation(Map.of("before", before, "after", after))
                .success();
    }

    private Map<String, Map<String, List<String>>> rows() {
        return MatrixRows.of(new CurrentRealm(session, realm).policy().permissions());
    }
}
