package io.github.dualpassword.otp.phone;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import jakarta.ws.rs.core.Response;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

import io.github.dualpassword.otp.HalfWidth;
import io.github.dualpassword.otp.software.HandOver;
import io.github.dualpassword.otp.software.HandOverAnswer;
import io.github.dualpassword.otp.software.HandOverAnswer.Handed;
import io.github.dualpassword.otp.software.HandOverEntry;
import io.github.dualpassword.otp.software.OtherApps;
import io.github.dualpassword.otp.software.PhonePage;
import io.github.dualpassword.page.Texts;
import io.github.dualpassword.policy.RealmPolicy;
import io.github.dualpassword.policy.SoftwareTokenSettings;
import io.github.dualpassword.realm.CurrentRealm;
import io.github.dualpassword.storage.Storage;

/**
 * Answers a phone that asks for a secret. One that gets none is told nothing but to try again later, or, where the service ID is
 * that of another realm of this server, where the page of that one is (L13).
 */
record Activation(KeycloakSession session, PhoneAnswer answer) {

    private static final String REFUSED = "refused";

    Response answer(ActivationRequest request) {
        return answer(request.entry(), this::toPage);
    }

    Response answer(OtherAppRequest request) {
        return answer(request.entry(), this::toOtherApp);
    }

    private Response answer(HandOverEntry entry, Function<Handed, Map<String, Object>> told) {
        HandOverAnswer handOver = new HandOver(session).handOver(entry);
        if (handOver instanceof Handed handed) {
            return handed(handed, told);
        }
        if (handOver instanceof HandOverAnswer.NotOffered) {
            return answer.error(Response.Status.NOT_FOUND, "not_offered");
        }
        if (handOver instanceof HandOverAnswer.Unavailable) {
            return answer.error(Response.Status.SERVICE_UNAVAILABLE, "unavailable");
        }
        return pageOf(HalfWidth.of(entry.serviceId()))
                .map(page -> answer.json(Response.Status.NOT_FOUND, Map.of("error", "other_service", "page", page)))
                .orElseGet(() -> answer.error(Response.Status.FORBIDDEN, REFUSED));
    }

    private Response handed(Handed handed, Function<Handed, Map<String, Object>> told) {
        try {
            return answer.json(Response.Status.OK, told.apply(handed));
        } finally {
            Arrays.fill(handed.secret(), (byte) 0);
        }
    }

    /** The page makes a key of it. */
    private Map<String, Object> toPage(Handed handed) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("secret", Base64.getUrlEncoder().withoutPadding().encodeToString(handed.secret()));
        told.put("algorithm", handed.parameters().algorithm().name());
        told.put("digits", handed.parameters().digits());
        told.put("periodSeconds", handed.parameters().periodSeconds());
        told.put("serviceId", handed.serviceId());
        told.put("userId", handed.userId());
        told.put("service", new PhoneTexts(session).bank());
        told.put("now", CurrentRealm.of(session).now());
        return told;
    }

    /** The page shows it, for an app to take it over; with the apps that can do what this very token needs. */
    private Map<String, Object> toOtherApp(Handed handed) {
        Texts texts = Texts.ofPage(session, null);
        KeyUri link = KeyUri.of(new PhoneTexts(session).bank(), handed.userId(), handed.secret(), handed.parameters());
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("link", link.text());
        told.put("qrCode", QrCode.rows(link.text()));
        told.put("key", link.groupedKey());
        told.put("issuer", link.issuer());
        told.put("account", handed.userId());
        told.put("algorithm", handed.parameters().algorithm().name());
        told.put("digits", handed.parameters().digits());
        told.put("periodSeconds", handed.parameters().periodSeconds());
        told.put(
                "apps",
                OtherApps.of(session).names(handed.parameters()).stream()
                        .map(texts::of)
                        .toList());
        return told;
    }

    /** Relative to the folder of this page. The entry has been charged to its address already. */
    private Optional<String> pageOf(String serviceId) {
        RealmModel here = session.getContext().getRealm();
        boolean isOurs = RealmPolicy.of(here.getAttributes())
                .get(SoftwareTokenSettings.SERVICE_ID)
                .filter(serviceId::equals)
                .isPresent();
        return isOurs
                ? Optional.empty()
                : Storage.of(session, ServiceRealms.class)
                        .realmOf(serviceId)
                        .map(session.realms()::getRealm)
                        .filter(realm -> realm.isEnabled() && PhoneDoor.issues(realm))
                        .map(realm -> "../../%s/%s/".formatted(encoded(realm.getName()), PhonePage.PLACE));
    }

    private static String encoded(String realmName) {
        return URLEncoder.encode(realmName, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
