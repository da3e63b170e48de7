package io.github.dualpassword.conformance;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** All that is measured, one after the other; a bound that is met ends the run, and what was measured before counts. */
final class Run {

    private final Driver driver;
    private final LoginForm form;
    private final Accounts accounts;
    private final List<String> findings = new ArrayList<>();
    private Result.OneByOne oneByOne;
    private Result.Guesses guesses;
    private Result.RightAtOnce rightAtOnce;
    private Result.Refusals refusals;
    private Result.Unlock unlock;
    private Result.Restart restart;

    Run(Driver driver, Accounts accounts) {
        this.driver = driver;
        this.form = new LoginForm(driver);
        this.accounts = accounts;
    }

    Result carryOut() {
        Instant begun = Instant.now();
        long begin = System.nanoTime();
        String endedEarly = null;
        try {
            measure();
        } catch (RunEnded e) {
            endedEarly = e.getMessage();
        } catch (LoginForm.NoAnswer e) {
            endedEarly = "the server has not answered: " + e.getMessage();
        }
        return new Result(
                1,
                driver.start().getScheme() + "://" + driver.start().getAuthority()
                        + driver.start().getPath(),
                begun.toString(),
                driver.limit(),
                form.requests(),
                (System.nanoTime() - begin) / 1e9,
                endedEarly,
                oneByOne,
                guesses,
                rightAtOnce,
                refusals,
                unlock,
                restart,
                findings);
    }

    private void measure() {
        Guessing guessing = new Guessing(driver, form, accounts);
        oneByOne = guessing.oneByOne();
        findings.addAll(oneByOne.findings());
        guesses = guessing.guesses();
        findings.addAll(guesses.findings());
        rightAtOnce = guessing.rightAtOnce();
        findings.addAll(rightAtOnce.findings());
        refusals = new ComparedRefusals(driver, form, accounts).compare();
        findings.addAll(refusals.findings());
        Times times = new Times(driver, form, accounts);
        driver.suspension().ifPresent(told -> {
            unlock = times.unlock(told);
            findings.addAll(unlock.findings());
        });
        driver.restart().flatMap(times::restart).ifPresent(measured -> {
            restart = measured;
            findings.addAll(restart.findings());
        });
    }
}
