/** 操作履歴照会: users read what they and, with a role, others of their contract have done. */
package io.github.dualpassword.useradministration.history;
