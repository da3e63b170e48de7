/** The two steps that the source documents print between 利用者基本情報を変更 and 内容確認, as a bank adds its own. */
package io.github.dualpassword.samplesteps;
