package io.github.dualpassword.demo;

import java.time.Duration;

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

             Who                       login password      confirmation password
               user01   一般ユーザ      Login-user01       Confirm-user01
               user02   一般ユーザ      Login-user02       Confirm-user02
               user03   一般ユーザ      Login-user03       (none yet: sets one by a mailed code)
               admin01  管理者ユーザ    Login-admin01      Confirm-admin01
               master01 マスターユーザ  Login-master01     Confirm-master01
               master02 マスターユーザ  Login-master02     Confirm-master02

             Try first
               1. Sign in to the portal as user01, make a transfer (振込) and confirm it.
               2. Enter five wrong confirmation passwords: it is suspended for 30 minutes,
                  and signing in still works. The third suspension is permanent.
               3. Release it:
                  ./run.sh release user01 confirmation
               4. Make a transfer as user03, who sets a confirmation password first.
               5. Change passwords: 管理, 利用者管理, パスワード変更. The mails about it, and
                  about suspensions, come to the mail catcher.
               6. Reset user02's password as temporary in the Admin Console, and sign in as
                  user02.
               7. Look after colleagues: suspend user01's login password with five wrong
                  entries, then sign in as master01, 管理, 利用者管理, 利用者停止・解除. Stop
                  user02 there, who is signed in elsewhere, and change the passwords of
                  user03. 操作履歴照会 shows what was done.

             Ctrl-C stops everything. Data stay in %s
            ─────────────────────────────────────────────────────────────────────────────
            """;

    private Guide() {}

    static String text(DemoPorts ports, Duration start, String administrator, String password, String home) {
        return TEXT.formatted(
                start.toSeconds(), ports.portal(), ports.inbox(), ports.keycloak(), administrator, password, home);
    }
}
