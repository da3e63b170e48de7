/** ワンタイムパスワードの利用停止解除 and トークンの失効: what users of a contract do with its tokens (H, K). */
package io.github.dualpassword.useradministration.token;
