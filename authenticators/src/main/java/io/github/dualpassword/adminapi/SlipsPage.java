package io.github.dualpassword.adminapi;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.theme.FreeMarkerException;
import org.keycloak.theme.Theme;
import org.keycloak.theme.beans.MessageFormatterMethod;
import org.keycloak.theme.freemarker.FreeMarkerProvider;

import io.github.dualpassword.contract.Contract;
import io.github.dualpassword.page.Contact;
import io.github.dualpassword.page.Moments;
import io.github.dualpassword.page.PersonName;
import io.github.dualpassword.page.Reader;
import io.github.dualpassword.policy.BasicSettings;
import io.github.dualpassword.policy.RealmPolicy;
import io.github.dualpassword.realm.CurrentRealm;
import io.github.dualpassword.servicestop.StopMessage;
import io.github.dualpassword.staff.ContractInitialisation.Slip;
import io.github.dualpassword.useradministration.ServiceState;
import io.github.dualpassword.useradministration.ServiceState.Item;

/**
 * The slips of an initialisation as a page to be printed: a letter for each user, and a sheet for the bank with those who were
 * left alone. In the language that the request asks for, as Keycloak's pages are before somebody is known. Nothing in it is
 * loaded from anywhere.
 *
 * <p>Whatever can fail is read when it is made, before any password is changed.
 */
final class SlipsPage {

    /** Its template, which a realm's login theme may have its own of. */
    static final String TEMPLATE = "print/dual-password-slips.ftl";

    private final FreeMarkerProvider templates;
    private final Theme theme;
    private final Locale language;
    private final ZoneId zone;
    private final Moments moments;
    private final Map<String, Object> frame;

    SlipsPage(KeycloakSession session, Contract contract) {
        RealmModel realm = session.getContext().getRealm();
        RealmPolicy policy = CurrentRealm.of(session).policy();
        this.templates = session.getProvider(FreeMarkerProvider.class);
        this.language = language(session, realm);
        this.zone = policy.get(BasicSettings.TIME_ZONE);
        this.moments = new Moments(session, null);
        try {
            this.theme = session.theme().getTheme(Theme.Type.LOGIN);
            this.frame = Map.of(
                    "msg",
                    new MessageFormatterMethod(language, theme.getEnhancedMessages(realm, language)),
                    "language",
                    language.toLanguageTag(),
                    "bank",
                    Optional.ofNullable(realm.getDisplayName()).orElse(""),
                    "company",
                    Reader.company(contract, language),
                    "contact",
                    Contact.of(Optional.of(contract), policy, language));
        } catch (IOException unreadable) {
            throw new IllegalStateException("The theme of the slips cannot be read", unreadable);
        }
    }

    /** The language tag of the page. */
    String language() {
        return language.toLanguageTag();
    }

    /**
     * The page in HTML.
     *
     * @param members those whom the slips are about
     */
    String of(Instant at, List<Slip> slips, List<UserModel> members) {
        Map<String, String> names =
                members.stream().collect(Collectors.toMap(UserModel::getId, member -> PersonName.of(member, language)));
        Map<String, Object> data = new TreeMap<>(frame);
        data.put("day", moments.day(LocalDate.ofInstant(at, zone)));
        data.put("moment", moments.happened(at.toEpochMilli()));
        data.put("sheets", sheets(slips, names::get, this::lastDay));
        data.put("failures", failures(slips, names::get));
        try {
            return templates.processTemplate(data, TEMPLATE, theme);
        } catch (FreeMarkerException wrong) {
            throw new IllegalStateException("The slips cannot be written", wrong);
        }
    }

    static List<SlipSheet> sheets(
            List<Slip> slips, Function<String, String> nameOf, Function<Instant, String> lastDay) {
        List<SlipSheet> sheets = new ArrayList<>();
        for (Slip slip : slips) {
            if (slip.failure().isEmpty()) {
                List<Item> state = ServiceState.items(slip.state());
                sheets.add(new SlipSheet(
                        slip.person().loginId(),
                        nameOf.apply(slip.person().id()),
                        new TreeMap<>(slip.generated())
                                .entrySet().stream()
                                        .map(secret -> new SlipSheet.Secret(
                                                secret.getKey().id(), secret.getValue()))
                                        .toList(),
                        slip.validUntil().values().stream()
                                .min(Instant::compareTo)
                                .map(lastDay)
                                .orElse(""),
                        slip.stopSetBy().map(StopMessage::inLetter).orElse(""),
                        state.contains(Item.STOPPED_BY_BANK)));
            }
        }
        return sheets;
    }

    static List<SlipFailure> failures(List<Slip> slips, Function<String, String> nameOf) {
        return slips.stream()
                .flatMap(slip -> slip.failure().stream()
                        .map(reason -> new SlipFailure(
                                slip.person().loginId(),
                                nameOf.apply(slip.person().id()),
                                reason.id())))
                .toList();
    }

    /** That of the request; the realm's own where its Accept-Language is no list of languages, which Keycloak fails at. */
    private static Locale language(KeycloakSession session, RealmModel realm) {
        try {
            return session.getContext().resolveLocale(null);
        } catch (RuntimeException unreadable) {
            return Locale.forLanguageTag(
                    Optional.ofNullable(realm.getDefaultLocale()).orElse("en"));
        }
    }

    /** In words: a password is valid until a moment, and that is the end of a day. */
    private String lastDay(Instant end) {
        return moments.day(LocalDate.ofInstant(end.minusNanos(1), zone));
    }
}
