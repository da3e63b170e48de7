/** An operation on many users: the list and the selection over its pages, the confirmation, the execution, the result. */
package io.github.dualpassword.useradministration.bulk;
