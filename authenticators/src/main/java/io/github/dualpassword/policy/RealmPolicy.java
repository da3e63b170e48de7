package io.github.dualpassword.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.github.dualpassword.BeforeLoginEntry;
import io.github.dualpassword.CountedSecret;
import io.github.dualpassword.Credential;
import io.github.dualpassword.IssuedCode;
import io.github.dualpassword.OneTimePassword;
import io.github.dualpassword.Password;

/**
 * What a realm has decided, read from its attributes.
 *
 * <p>A missing attribute means its default. So does a wrong one: a stock change of the realm cannot be refused, so a
 * wrong value must neither stop logins nor switch a protection off. {@link #wrongSettings()} names it.
 */
public final class RealmPolicy {

    private final Map<String, String> attributes;

    private RealmPolicy(Map<String, String> attributes) {
        this.attributes = PresentValues.of(attributes);
    }

    /** Reads the policy from the attributes of a realm; never fails. */
    public static RealmPolicy of(Map<String, String> realmAttributes) {
        return new RealmPolicy(realmAttributes);
    }

    /** Whether the realm carries the mark of a realm that is set up. */
    public boolean isSetUp() {
        return text(BasicSettings.VERSION).filter(mark -> !mark.isBlank()).isPresent();
    }

    /** The value that holds for a setting. */
    public <T> T get(Setting<T> setting) {
        return text(setting).flatMap(setting.parser()).orElse(setting.byDefault());
    }

    /** When a credential, a token or a door is suspended; when a code is void, which is for good. */
    public LockoutPolicy lockout(CountedSecret counted) {
        if (counted instanceof IssuedCode code) {
            return new LockoutPolicy(get(CodeSettings.of(code).tries()), LockoutPolicy.SHORTEST_SUSPENSION, 0, true);
        }
        if (counted instanceof BeforeLoginEntry entry) {
            return BeforeLoginSettings.budget(this, entry);
        }
        return lockout(
                counted instanceof OneTimePassword password
                        ? LockoutSettings.of(password)
                        : LockoutSettings.of((Credential) counted));
    }

    public IssueLimits issueLimits(IssuedCode code) {
        CodeSettings settings = CodeSettings.of(code);
        return new IssueLimits(get(settings.perHour()), get(settings.perDay()));
    }

    private LockoutPolicy lockout(LockoutSettings settings) {
        return new LockoutPolicy(
                get(settings.maxFailures()),
                get(settings.suspension()),
                get(settings.temporarySuspensions()),
                get(settings.forgetSuspensions()) == LockoutSettings.ForgetSuspensions.SUCCESS);
    }

    /** How long a password works after its user has set it. */
    public Validity validity(Password password) {
        return new Validity(get(PasswordSettings.validityDays(password)), get(BasicSettings.TIME_ZONE));
    }

    /** How long a provisional password can be used to set an own one. */
    public Validity provisionalValidity() {
        return new Validity(get(PasswordSettings.PROVISIONAL_VALIDITY_DAYS), get(BasicSettings.TIME_ZONE));
    }

    /** The first day on which whoever needs a token cannot put its registration off (I20); empty where that can always be done. */
    public Optional<LocalDate> tokenRequiredFrom() {
        Optional<LocalDate> day = get(TokenSettings.REQUIRED_FROM);
        return day.isEmpty() && get(TokenSettings.CODE_AT_LOGIN) == CodeAtLogin.ALWAYS
                ? Optional.of(LocalDate.MIN)
                : day;
    }

    /** When a user whose token was revoked may register another one. */
    public AfterRevocation afterRevocation() {
        return new AfterRevocation(
                get(TokenSettings.REGISTRATION_DELAY),
                get(TokenSettings.REGISTRATION_PAUSE),
                get(BasicSettings.TIME_ZONE));
    }

    public PermissionMatrix permissions() {
        return new PermissionMatrix(
                Setting.Topic.forEach(Operation.class, operation -> get(PermissionSettings.of(operation))));
    }

    /** Attributes whose value is not allowed, and attributes with our prefix that no setting has. */
    public List<WrongSetting> wrongSettings() {
        List<WrongSetting> wrong = new ArrayList<>();
        for (Setting<?> setting : Settings.all()) {
            text(setting)
                    .filter(text -> setting.parser().apply(text).isEmpty())
                    .ifPresent(text -> wrong.add(new WrongSetting(setting.attribute(), text, setting.allowed())));
        }
        attributes.forEach((name, value) -> {
            if (name.startsWith(Setting.PREFIX)
                    && Settings.all().stream()
                            .noneMatch(setting -> setting.attribute().equals(name))) {
                wrong.add(new WrongSetting(name, value, "removed: there is no setting of that name"));
            }
        });
        return List.copyOf(wrong);
    }

    private Optional<String> text(Setting<?> setting) {
        return Optional.ofNullable(attributes.get(setting.attribute()));
    }
}
