package io.github.dualpassword.adminapi;

import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.keycloak.events.admin.OperationType;
import org.keycloak.events.admin.ResourceType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.services.resources.admin.AdminEventBuilder;
import org.keycloak.services.resources.admin.fgap.AdminPermissionEvaluator;

import com.fasterxml.jackson.core.type.TypeReference;

import io.github.dualpassword.goodsettings.KeptSettings;
import io.github.dualpassword.goodsettings.Restoration;
import io.github.dualpassword.policy.PresentValues;
import io.github.dualpassword.policy.Settings;
import io.github.dualpassword.policy.WrongSetting;
import io.github.dualpassword.setup.RealmSettings;

/** The settings of a realm: realm attributes, but validated before they are stored. */
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class SettingsResource {

    private static final TypeReference<Map<String, String>> CHANGES = new TypeReference<>() {};

    private final KeycloakSession session;
    private final RealmModel realm;
    private final AdminPermissionEvaluator auth;
    private final AdminEventBuilder adminEvent;

    SettingsResource(
            KeycloakSession session, RealmModel realm, AdminPermissionEvaluator auth, AdminEventBuilder adminEvent) {
        this.session = session;
        this.realm = realm;
        this.auth = auth;
        this.adminEvent = adminEvent.resource(ResourceType.REALM);
    }

    /** All settings with their effective values. Needs permission to view the realm. */
    @GET
    public Map<String, String> settings() {
        auth.realm().requireViewRealm();
        return new Revision(session).of(effective());
    }

    private Map<String, String> effective() {
        Map<String, String> attributes = PresentValues.of(realm.getAttributes());
        Set<String> wrong = RealmSettings.wrong(session, attributes).stream()
                .map(WrongSetting::attribute)
                .collect(Collectors.toSet());
        Map<String, String> settings = new TreeMap<>();
        Settings.all().forEach(setting -> settings.put(setting.attribute(), setting.defaultText()));
        settings.replaceAll(
                (name, byDefault) -> wrong.contains(name) ? byDefault : attributes.getOrDefault(name, byDefault));
        return settings;
    }

    /**
     * Changes the settings in the body, all or none; {@code null} resets a setting to its default. Needs permission to
     * manage the realm.
     */
    @PATCH
    public Map<String, String> change(InputStream body) {
        auth.realm().requireManageRealm();
        Map<String, String> changes = JsonBody.of(body, AdminApiErrors.SETTING_REFUSED)
                .read(CHANGES)
                .filter(wanted -> !wanted.isEmpty())
                .orElseThrow(
                        () -> AdminApiErrors.SETTING_REFUSED.exception("The body must hold at least one setting."));
        SettingChanges.allowed(session, changes);
        Map<String, String> before = effective();
        new Revision(session).demand(before);
        changes.forEach((attribute, value) -> {
            if (value == null) {
                realm.removeAttribute(attribute);
            } else {
                realm.setAttribute(attribute, value);
            }
        });
        Map<String, String> after = effective();
        adminEvent
                .operation(OperationType.UPDATE)
                .resourcePath(session.getContext().getUri())
                .representation(
                        Map.of("before", these(changes.keySet(), before), "after", these(changes.keySet(), after)))
                .success();
        return new Revision(session).of(after);
    }

    /** The last good settings, and what their restoration would change. Needs permission to view the realm. */
    @GET
    @Path("last-good")
    public LastGoodView lastGood() {
        auth.realm().requireViewRealm();
        return LastGoodView.of(kept(), PresentValues.of(realm.getAttributes()));
    }

    /**
     * Makes the settings, and the realm's levels of authentication, what they were when they were last good: all or none. Needs
     * permission to manage the realm.
     */
    @POST
    @Path("restore")
    @Consumes(MediaType.WILDCARD)
    public LastGoodView.Restored restore() {
        auth.realm().requireManageRealm();
        KeptSettings kept = kept();
        Restoration restoration = new Restoration(session, realm);
        new Revision(session).demand(effective());
        Map<String, String> before = PresentValues.of(realm.getAttributes());
        List<LastGoodView.Change> changes = LastGoodView.changes(kept, before);
        Set<String> changed = restoration.carryOut(kept);
        adminEvent
                .operation(OperationType.UPDATE)
                .resourcePath(session.getContext().getUri())
                .representation(Map.of(
                        "before",
                        these(changed, before),
                        "after",
                        these(changed, PresentValues.of(realm.getAttributes()))))
                .success();
        return new LastGoodView.Restored(new Revision(session).of(effective()), changes);
    }

    private KeptSettings kept() {
        return new Restoration(session, realm).kept().orElseThrow(AdminApiErrors.NO_GOOD_SETTINGS::exception);
    }

    /** Those of the attributes that there are. */
    private static Map<String, String> these(Set<String> names, Map<String, String> attributes) {
        Map<String, String> some = new TreeMap<>(attributes);
        some.keySet().retainAll(names);
        return some;
    }
}
