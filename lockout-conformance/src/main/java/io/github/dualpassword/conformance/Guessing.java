package io.github.dualpassword.conformance;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** What is evaluated, and what is refused by mistake. */
final class Guessing {

    private static final int RIGHT_ROUNDS = 5;
    private static final int RIGHT_IN_EACH = 20;

    private final Driver driver;
    private final LoginForm form;
    private final Accounts accounts;
    /** Which of a burst is the right one: any place as likely as any other, and the same in each run. */
    private final Random places = new Random(20_260_101);

    Guessing(Driver driver, LoginForm form, Accounts accounts) {
        this.driver = driver;
        this.form = form;
        this.accounts = accounts;
    }

    Result.OneByOne oneByOne() {
        Account before = accounts.next();
        wrongEntries(form, before, driver.limit() - 1);
        boolean rightBeforeLimit = form.enter(before.user(), before.password()).accepted();
        Account after = accounts.next();
        wrongEntries(form, after, driver.limit());
        return new Result.OneByOne(
                rightBeforeLimit, form.enter(after.user(), after.password()).accepted());
    }

    Result.Guesses guesses() {
        int accepted = 0;
        for (int burst = 0; burst < driver.bounds().bursts(); burst++) {
            accepted += rightOneIsAccepted(accounts.next()) ? 1 : 0;
        }
        return Result.Guesses.of(driver.bounds().bursts(), driver.bounds().guesses(), accepted, driver.limit());
    }

    private boolean rightOneIsAccepted(Account account) {
        List<String> passwords = new ArrayList<>();
        for (int i = 0; i < driver.bounds().guesses(); i++) {
            passwords.add(account.wrong(i));
        }
        passwords.set(places.nextInt(passwords.size()), account.password());
        return AtOnce.enter(form, account, passwords).stream().anyMatch(LoginForm.Answer::accepted);
    }

    Result.RightAtOnce rightAtOnce() {
        int refused = 0;
        for (int round = 0; round < RIGHT_ROUNDS; round++) {
            Account account = accounts.next();
            List<String> passwords = Collections.nCopies(RIGHT_IN_EACH, account.password());
            refused += (int) AtOnce.enter(form, account, passwords).stream()
                    .filter(answer -> !answer.accepted())
                    .count();
        }
        return new Result.RightAtOnce(RIGHT_ROUNDS * RIGHT_IN_EACH, refused);
    }

    static void wrongEntries(LoginForm form, Account account, int count) {
        for (int i = 0; i < count; i++) {
            form.enter(account.user(), account.wrong(i));
        }
    }
}
