/** What people type into the forms of the portal, on its way to a value. */
package io.github.dualpassword.portal.entry;
