/**
 * ワンプッシュ認証 (I13): a user approves on the own phone what a browser asks for, in place of a typed code. The phone shows what is
 * approved and signs the answer; the number that the browser shows is typed on the phone.
 */
package io.github.dualpassword.otp.approval;
