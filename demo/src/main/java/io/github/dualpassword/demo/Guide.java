package io.github.dualpassword.demo;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/** What is printed when everything runs: where, who, what to try. */
final class Guide {

    private static final String TEXT = """

            ─────────────────────────────────────────────────────────────────────────────
             Keycloak Dual Password: everything runs (started in %d s)
            ─────────────────────────────────────────────────────────────────────────────
             Where
               Bank portal          http://localhost:%d/
               Mail inbox           http://localhost:%d/
               Keycloak console     http://localhost:%d/admin/   (%s / %s)

             Who
               login ID  user type      login password  confirmation password
            %s

             Try first
               1. Sign in to the portal as user01, make a transfer (振込) and confirm it.
               2. Enter five wrong confirmation passwords: it is suspended for 30 minutes,
                  and signing in still works. The third suspension is permanent. To see
                  a suspension end by itself, make the next ones shorter:
                  ./run.sh set dual-password.confirmation.suspension-minutes 1
               3. Release it:
                  ./run.sh release user01 confirmation
               4. Make a transfer as user03, who sets a confirmation password first.
               5. Change passwords: 管理, 利用者管理, パスワード変更. The mails about it, and
                  about suspensions, come to the mail catcher.
               6. Sign in as user04, whose login password has expired, and as user05, whose
                  login password is provisional: both have to change it.
               7. Look after colleagues: suspend user01's login password with five wrong
                  entries, then sign in as master01, 管理, 利用者管理, 利用者停止・解除. Stop
                  user02 there, who is signed in elsewhere, and change the passwords of
                  user03. 操作履歴照会 shows what was done.

             Ctrl-C stops everything. Data stay in %s
            ─────────────────────────────────────────────────────────────────────────────
            """;

    private Guide() {}

    static String text(
            DemoPorts ports,
            Duration start,
            String administrator,
            String password,
            List<SampleUser> users,
            String home) {
        return TEXT.formatted(
                start.toSeconds(),
                ports.portal(),
                ports.inbox(),
                ports.keycloak(),
                administrator,
                password,
                users.stream().map(SampleUser::line).collect(Collectors.joining("\n")),
                home);
    }
}
