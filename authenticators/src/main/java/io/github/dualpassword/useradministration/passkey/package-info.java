/** パスキーの失効: what users of a contract do with the passkeys of its users. */
package io.github.dualpassword.useradministration.passkey;
