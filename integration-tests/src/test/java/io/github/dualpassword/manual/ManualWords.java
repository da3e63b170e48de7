package io.github.dualpassword.manual;

import java.util.Map;

/**
 * What stands on the pages of document 003, in its order.
 *
 * @param start button of the bank's site that leads to the login
 * @param loginId field of the login page for whoever has no certificate
 * @param certificateLogin button of the login page
 * @param tokenInformation field of the serial number
 * @param tokenConfirm button of the registration
 * @param code field of the one-time password
 * @param suspended heading of the page that comes in place of the one-time password
 */
record ManualWords(
        String start,
        String loginId,
        String certificateLogin,
        String loginPassword,
        String logIn,
        String registration,
        String tokenInformation,
        String code,
        String tokenConfirm,
        String top,
        String confirmationPassword,
        String codePage,
        String execute,
        String suspended,
        String administration,
        String chooseTask,
        String userAdministration,
        String chooseWork,
        String releaseOtp,
        String releaseList,
        String release,
        String releaseResult,
        String toTop,
        String revokeTokens,
        String revocation,
        String revoke,
        String revocationResult,
        String close,
        String next) {

    private static final ManualWords JAPANESE = new ManualWords(
            "ログイン",
            "ログインID",
            "電子証明書ログイン",
            "ログインパスワード",
            "ログイン",
            "ワンタイムパスワード利用開始登録（ハードウェアトークン）",
            "トークン情報",
            "ワンタイムパスワード",
            "認証確認",
            "トップページ",
            "確認用パスワード",
            "ワンタイムパスワード認証",
            "実行",
            "ワンタイムパスワードをご利用いただけません",
            "管理",
            "業務選択",
            "利用者管理",
            "作業内容選択",
            "ワンタイムパスワードの利用停止解除",
            "ワンタイムパスワード利用停止解除一覧",
            "停止解除",
            "ワンタイムパスワード利用停止解除結果",
            "トップページへ",
            "トークンの失効",
            "トークン失効",
            "失効",
            "トークン失効結果",
            "閉じる",
            "次へ");

    private static final ManualWords ENGLISH = new ManualWords(
            "Log in",
            "Login ID",
            "Log in with a certificate",
            "Login password",
            "Log in",
            "Register your hardware token",
            "Serial number",
            "One-time password",
            "Confirm",
            "Top page",
            "Confirmation password",
            "Enter your one-time password",
            "Execute",
            "Your one-time password cannot be used",
            "Administration",
            "Choose a task",
            "User administration",
            "Select a task",
            "Release one-time passwords",
            "Release one-time passwords",
            "Release",
            "Result of the release of one-time passwords",
            "To the top page",
            "Revoke tokens",
            "Revoke tokens",
            "Revoke",
            "Result of the revocation of tokens",
            "Close",
            "Next");

    static ManualWords in(String language) {
        return Map.of("ja", JAPANESE, "en", ENGLISH).get(language);
    }
}
