package io.github.dualpassword.demo;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.sun.net.httpserver.HttpExchange;

import io.github.dualpassword.testground.http.JsonHttp;

/** How to log in by certificate in the demo, on a page beside those of mails and codes. */
final class CertificatePage {

    static final String PATH = "/certificate";

    private static final String NONE =
            "This demo has no certificate. / このデモには電子証明書がありません。 DEMO_PROFILE=hardware-token ./run.sh demo";

    private static final String HEAD = """
            <style>
            pre { margin: 0 0 1rem; }
            dl { margin: 0; }
            dt { font-weight: bold; color: #1f2933; }
            dd { margin: 0; font-family: ui-monospace, monospace; overflow-wrap: anywhere; }
            dd + dt { margin-top: 1rem; }
            article + p { margin-top: 1rem; }
            </style>
            """;

    private static final String BODY = """
            <h1>Log in by certificate / 電子証明書ログイン</h1>
            <p>%1$s logs in by certificate and login password, and in no other way.</p>
            <p lang="ja">%1$s は、電子証明書とログインパスワードでログインします。ログインIDとパスワードだけではログインできません。</p>
            <article>
            <dl>
            <dt>Certificate and key / 電子証明書（秘密鍵を含む）</dt><dd>%2$s</dd>
            <dt>Password of this file / ファイルのパスワード</dt><dd>%3$s</dd>
            <dt>Certificate of the authority / 認証局の証明書</dt><dd>%4$s</dd>
            </dl>
            </article>
            <article>
            <h2>Firefox</h2>
            <p>Settings, Privacy &amp; Security, View Certificates. Your Certificates: import the first file. Authorities: import the second one, to identify websites.</p>
            <p lang="ja">［設定］＞［プライバシーとセキュリティ］＞［証明書を表示］を開きます。［あなたの証明書］で1つ目のファイルを、［認証局証明書］で2つ目のファイルをインポートします（「この認証局によるウェブサイトの識別を信頼する」を選択）。</p>
            </article>
            <article>
            <h2>Chrome</h2>
            <p>Settings, Privacy and security, Security, Manage certificates. Import the first file as your own certificate, and the second one as a trusted certificate.</p>
            <p lang="ja">［設定］＞［プライバシーとセキュリティ］＞［セキュリティ］＞［証明書の管理］を開きます。1つ目のファイルを個人の証明書として、2つ目のファイルを信頼する証明書としてインポートします。</p>
            </article>
            <p>Then press 電子証明書ログイン on the login page. Delete both from the browser when you have tried it.</p>
            <p lang="ja">そのあと、ログイン画面の［電子証明書ログイン］をクリックします。試し終わったら、ブラウザから両方を削除してください。</p>
            <p>In this demo the page for the login password comes by https, and its form goes to the other address by http; in production both addresses are https (docs/administrators-guide/certificates.md).</p>
            <p lang="ja">このデモでは、ログインパスワードの入力画面は https で表示されますが、入力内容は http のアドレスへ送信されます。本番環境では、どちらのアドレスも https です（docs/administrators-guide/certificates.md）。</p>
            <article>
            <h2>curl</h2>
            <pre>%5$s</pre>
            <p>Shows the login page for this certificate: it asks for the login password only.</p>
            <p lang="ja">この電子証明書でのログイン画面を表示します。入力するのはログインパスワードだけです。</p>
            </article>
            """;

    private static final String CURL = "curl -s --cacert %s \\\n  --cert-type P12 --cert %s:%s \\\n  '%s'";

    private volatile Optional<String> body = Optional.empty();

    void show(DemoCertificates certificates, DemoProfile profile, DemoPorts ports) {
        Path authority = certificates.https().authority();
        body = Optional.of(BODY.formatted(
                DemoCertificates.USER,
                WebPage.escaped(certificates.file().toString()),
                DemoCertificates.PASSWORD,
                WebPage.escaped(authority.toString()),
                WebPage.escaped(CURL.formatted(
                        authority, certificates.file(), DemoCertificates.PASSWORD, login(profile, ports)))));
    }

    /** A login to the portal as a browser begins it; the challenge is the example of RFC 7636. */
    private static String login(DemoProfile profile, DemoPorts ports) {
        return ports.keycloakHttpsUrl() + "/realms/" + profile.realm() + "/protocol/openid-connect/auth?"
                + JsonHttp.encode(List.of(
                        Map.entry("client_id", "sample-portal"),
                        Map.entry("response_type", "code"),
                        Map.entry("scope", "openid"),
                        Map.entry("redirect_uri", "http://localhost:" + ports.portal() + "/login/oauth2/code/keycloak"),
                        Map.entry("code_challenge", "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM"),
                        Map.entry("code_challenge_method", "S256")));
    }

    void answer(HttpExchange exchange) throws IOException {
        page().send(exchange);
    }

    WebPage page() {
        return new WebPage(
                "Log in by certificate (demo only)", HEAD, body.orElse("<p>" + WebPage.escaped(NONE) + "</p>"));
    }
}
