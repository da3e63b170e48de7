/** ワンタイムパスワード利用開始登録: who needs a token, and how it is registered at a login. */
package io.github.dualpassword.otp.registration;
