/** 利用者停止・解除: release and stop of users of the same contract (D). */
package io.github.dualpassword.useradministration.release;
