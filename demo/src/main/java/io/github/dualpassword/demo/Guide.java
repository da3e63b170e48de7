package io.github.dualpassword.demo;

import java.nio.file.Path;
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
            %s   Keycloak console     http://localhost:%d/admin/   (%s / %s)

             Who
               login ID  user type      login password  confirmation password
            %s

             Who of the bank's staff (console of the realm: http://localhost:%d/admin/%s/console/)
               user name       password              what the person may do
            %s
            %s
             Try first
            %s
             Ctrl-C stops everything. Data stay in %s
            ─────────────────────────────────────────────────────────────────────────────
            """;

    private static final String CODES = """
               Codes of the tokens  http://localhost:%d/codes   (or ./run.sh code)
            """;

    private static final String TOKENS = """

             Which tokens
               serial    what for
            %s
            """;

    private static final String CERTIFICATE = """

             %1$s's certificate (how to import it: http://localhost:%2$d/certificate)
               file      %3$s
               password  %4$s
               https     %5$s/  (Keycloak, where browsers are asked for it)
            """;

    private static final String WITH_PASSWORDS = """
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
            """;

    private static final String WITH_TOKENS = """
               1. Sign in to the portal as user01, make a transfer (振込) and approve it with
                  the confirmation password and then a code of the token 10000001.
               2. Register a payee (振込先管理): a code alone. Enter the same code twice.
               3. Sign in as user11, and register the token 20000001 by its serial number
                  and a code. The token 20000002 has expired.
               4. Sign in as user02, whose token is suspended: look at everything, approve
                  nothing. Release it as the bank does:
                  ./run.sh release 10000003 token
               5. Approve as master01 and as admin01, who share a token: a code is good for
                  one of them. Five wrong codes of either suspend it for both.
               6. Demand that everybody registers, from a day that is over:
                  ./run.sh set dual-password.token.required-from 2026-01-01
                  and sign in as user03.
               7. Log in by certificate as user12 (電子証明書ログイン), once it is imported.
                  Login ID and password alone are refused.
            """;

    private static final String BEFORE_LOGIN = """
               1. Sign in to the portal as user01: the login asks for a code of the token
                  10000001. Sign in as user03, and register the token 10000005 first.
               2. Suspend user01's login password with five wrong entries. Then, on the login
                  page, follow the link below the buttons: unlock it (ロック解除) as admin01 with a
                  code of the token 10000002. Everybody of the company is told by mail.
               3. Set another login password for user01 there (パスワード初期化), as master02 with a
                  code of the token 10000004. It has to be changed at the next login.
               4. Release user01's registration (OTP登録解除), with the code and the approval
                  password of master02. user01 registers the token anew at the next login.
               5. Enter what is not so: an unknown administrator, a wrong code, a user of the
                  other company. The page says the same each time.
            """;

    private static final String SOFTWARE_TOKEN = """
               1. Sign in to the portal as user01: the page ワンタイムパスワードトークン発行 comes after the
                  login. Enter any mail address twice and an activation password twice, and
                  press トークン発行. The mail is in the mail catcher.
               2. Open the link of that mail in another window: it is the page of the phone. Enter
                  the activation password there; the page shows a one-time password.
               3. Enter that one in the first window and press 認証確認. Masters are told by mail
                  from when on the token can approve transfers.
               4. Approve a transfer at once: the portal is told that the token confirms nothing
                  yet (otp_not_yet). Set dual-password.software-token.cool-down-minutes to 0 in the
                  Admin Console, under Realm settings, Dual Password, to try it now.
            """;

    private static final String TOKENS_FOR_PASSKEYS = """

             Which tokens (a code is asked for to register a passkey, and on pages of master users)
               serial    what for
            %s
            """;

    private static final String PHISHING_RESISTANT = """
               A passkey lies in what unlocks this computer (fingerprint, face, PIN), in a phone or in a
               security key. Without any of them: in Chrome or Edge press F12, More tools, WebAuthn,
               "Enable virtual authenticator environment", add one with resident keys and user
               verification, stay in that tab, and leave the developer tools open.
               1. A new passkey signs nothing for an hour. Here a minute will do; before you
                  register one, in another terminal:
                  ./run.sh set dual-password.passkey.cool-down-minutes 1
               2. Sign in to the portal as user01, make a transfer (振込), and press パスキーで承認: there
                  is no passkey yet. Go back, and press パスキーを登録する.
               3. Enter any name for it, the confirmation password, and a code of the token 10000001
                  (http://localhost:%1$d/codes). Press 次へ, and then パスキーを作成. user01 and both masters
                  get a mail.
               4. Approve the transfer once more: too early, the page says from when on. After that
                  press パスキーを使用: the passkey signs payee and amount as they are shown. The portal
                  shows what the ID token says: acr phr, amr pop, user, mfa.
               5. Sign in as user02, whose token is suspended: no passkey without a code. Release it:
                  ./run.sh release 10000003 token
               6. Sign in as user03, who registers the token 10000005 first, and has no confirmation
                  password: master01 registers one (管理, 利用者情報の管理), and user03 changes it
                  at the next login. Then パスキー登録.
               7. user01 has lost the passkey. Revoke it as master01: 管理, 利用者管理, パスキーの失効, with
                  the confirmation password and a code of the token 10000002. Or as staff-full, in the
                  console of the realm: Users, user01, Banking credentials, Revoke. user01 gets a mail.

             最初にお試しください
               パスキーは、このパソコンの画面ロック（指紋・顔・PIN）、スマートフォン、セキュリティキーの中に
               作成されます。いずれもない場合は、Chrome または Edge で F12 キーを押し、「その他のツール」の
               「WebAuthn」で「仮想認証環境を有効にする」を選び、常駐キーとユーザー認証に対応した認証システムを
               追加してください。開発者ツールを開いたまま、同じタブで操作します。
               1. 登録したパスキーは、1時間は署名に使えません。デモでは1分にします。登録の前に、別の端末で
                  次のコマンドを実行してください。
                  ./run.sh set dual-password.passkey.cool-down-minutes 1
               2. ポータルに user01 でログインし、振込を入力して「パスキーで承認」を押します。パスキーがないため、
                  承認できません。元の画面へ戻り、「パスキーを登録する」を押してください。
               3. パスキーの名称、確認用パスワード、トークン 10000001 のコード
                  （http://localhost:%1$d/codes）を入力し、「次へ」、「パスキーを作成」の順に
                  押してください。user01 とマスターユーザ2名にメールが届きます。
               4. もう一度承認します。使える日時が表示されます。その日時を過ぎてから「パスキーを使用」を
                  押すと、表示された振込先と金額にパスキーが署名します。ポータルに、IDトークンの内容
                  （acr は phr、amr は pop, user, mfa）が表示されます。
               5. user02 のトークンは利用停止中で、パスキーを登録できません。解除してみてください。
                  ./run.sh release 10000003 token
               6. user03 は、最初にトークン 10000005 を登録します。確認用パスワードは未登録のため、
                  master01 が登録し（管理、利用者情報の管理）、user03 が次のログイン時に変更します。
                  その後、パスキー登録を行います。
               7. user01 がパスキーを紛失したとします。master01 で失効させます（管理、利用者管理、パスキーの失効。
                  確認用パスワードと、トークン 10000002 のコードを入力します）。または、staff-full で、レルムの
                  管理コンソールから失効させます（Users、user01、Banking credentials、Revoke）。
                  user01 にメールが届きます。
            """;

    private Guide() {}

    static String text(
            DemoProfile profile,
            DemoPorts ports,
            Duration start,
            String administrator,
            String password,
            List<SampleUser> users,
            Path home) {
        return TEXT.formatted(
                start.toSeconds(),
                ports.portal(),
                ports.inbox(),
                profile.hasTokens() ? CODES.formatted(ports.inbox()) : "",
                ports.keycloak(),
                administrator,
                password,
                users.stream().map(user -> user.line(profile)).collect(Collectors.joining("\n")),
                ports.keycloak(),
                profile.realm(),
                StaffUser.all().stream().map(StaffUser::line).collect(Collectors.joining("\n")),
                (profile.hasTokens() ? tokens(profile) : "")
                        + (profile.hasCertificates() ? certificate(ports, home) : ""),
                toTry(profile, ports),
                home);
    }

    private static String tokens(DemoProfile profile) {
        return (profile.hasPasskeys() ? TOKENS_FOR_PASSKEYS : TOKENS).formatted(lines(SampleToken.all(), profile));
    }

    private static String toTry(DemoProfile profile, DemoPorts ports) {
        return switch (profile) {
            case TWO_STAGE, ONE_STAGE -> WITH_PASSWORDS;
            case HARDWARE_TOKEN -> WITH_TOKENS;
            case BEFORE_LOGIN -> BEFORE_LOGIN;
            case SOFTWARE_TOKEN -> SOFTWARE_TOKEN;
            case PHISHING_RESISTANT -> PHISHING_RESISTANT.formatted(ports.inbox());
        };
    }

    private static String certificate(DemoPorts ports, Path home) {
        return CERTIFICATE.formatted(
                DemoCertificates.USER,
                ports.inbox(),
                DemoCertificates.file(home),
                DemoCertificates.PASSWORD,
                ports.keycloakHttpsUrl());
    }

    private static String lines(List<SampleToken> tokens, DemoProfile profile) {
        return tokens.stream().map(token -> token.line(profile)).collect(Collectors.joining("\n"));
    }
}
