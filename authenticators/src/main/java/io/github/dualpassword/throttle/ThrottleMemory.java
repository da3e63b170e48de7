package io.github.dualpassword.throttle;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import io.github.dualpassword.policy.RealmPolicy;
import io.github.dualpassword.policy.Setting;
import io.github.dualpassword.policy.ThrottleSettings;

/** What a server remembers of entries and their addresses: about three megabytes, whatever comes. */
final class ThrottleMemory {

    private static final int BUDGETS_IN_A_ROW = 1 << 16;
    private static final int COUNTS = 1 << 13;

    private final UsedBudgets used;
    private final DistinctCounts named;

    ThrottleMemory(KeyedHash hash) {
        this.used = new UsedBudgets(hash, BUDGETS_IN_A_ROW);
        this.named = new DistinctCounts(hash, COUNTS);
    }

    /** Never by an administrator alone: whoever names one from elsewhere must not keep that administrator out. */
    Admission admit(ThrottledEntry entry, RealmPolicy policy, long now) {
        Duration pause = policy.get(ThrottleSettings.PAUSE);
        Setting<Integer> perAddress = switch (entry.door()) {
            case LOGIN -> ThrottleSettings.LOGIN_PER_ADDRESS;
            case BEFORE_LOGIN -> ThrottleSettings.BEFORE_LOGIN_PER_ADDRESS;
            case TOKEN_ACTIVATION -> ThrottleSettings.TOKEN_ACTIVATION_PER_ADDRESS;
        };
        Claim ofAddress = new Claim(
                new Budget(policy.get(perAddress), pause),
                entry.realmId(),
                entry.door().id(),
                entry.address().text());
        if (!ofAddress.isTaken(now)) {
            return refused(entry, pause, now);
        }
        Optional<Claim> ofAdministrator = entry.administrator()
                .map(administrator -> new Claim(
                        new Budget(policy.get(ThrottleSettings.BEFORE_LOGIN_PER_ADDRESS_AND_ADMINISTRATOR), pause),
                        entry.realmId(),
                        entry.door().id(),
                        entry.address().text(),
                        administrator));
        if (ofAdministrator.filter(claim -> !claim.isTaken(now)).isPresent()) {
            ofAddress.giveBack();
            return refused(entry, pause, now);
        }
        return Admission.granted(() -> {
            ofAddress.giveBack();
            ofAdministrator.ifPresent(Claim::giveBack);
        });
    }

    private Admission refused(ThrottledEntry entry, Duration pause, long now) {
        Claim news = new Claim(
                new Budget(1, pause),
                entry.realmId(),
                entry.door().id(),
                entry.address().text(),
                "news");
        return Admission.refused(news.isTaken(now) ? Admission.Answer.REFUSED : Admission.Answer.REFUSED_AGAIN);
    }

    /** What a wrong entry makes suspected that was not in this period. */
    List<SprayingSign> signs(WrongEntry entry, RealmPolicy policy, long now) {
        Duration period = policy.get(ThrottleSettings.SPRAYING_PERIOD);
        return Stream.of(SprayingSign.values())
                .filter(sign -> isSuspected(sign, entry, policy, period, now))
                .toList();
    }

    private boolean isSuspected(SprayingSign sign, WrongEntry entry, RealmPolicy policy, Duration period, long now) {
        int limit = policy.get(sign.limit());
        String subject = switch (sign) {
            case MANY_LOGIN_IDS -> entry.address().text();
            case ONE_PASSWORD -> entry.secret();
        };
        return limit > 0
                && named.reaches(
                        limit,
                        period,
                        now,
                        entry.named(),
                        sign.id(),
                        entry.realmId(),
                        entry.door().named(),
                        subject);
    }

    /** An entry that somebody takes of a budget. */
    private final class Claim {

        private final Budget budget;
        private final String[] subject;

        Claim(Budget budget, String... subject) {
            this.budget = budget;
            this.subject = subject;
        }

        boolean isTaken(long now) {
            return budget.isUnlimited() || used.take(budget, now * 1_000, subject);
        }

        void giveBack() {
            if (!budget.isUnlimited()) {
                used.giveBack(budget, subject);
            }
        }
    }
}
