/** The last good settings of a realm: kept in the database, so that a wipe of them is noticed, and undone by one call. */
package io.github.dualpassword.goodsettings;
