/** パスキー登録: users register a passkey of their own. */
package io.github.dualpassword.passkey.registration;
