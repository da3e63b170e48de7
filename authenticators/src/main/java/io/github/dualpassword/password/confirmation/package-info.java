/** The confirmation password (確認用パスワード, 依頼承認パスワード): its credential, its rules, its pages. */
package io.github.dualpassword.password.confirmation;
