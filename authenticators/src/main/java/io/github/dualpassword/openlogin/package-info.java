/** A login, with all that it has opened: by which password it was proven, and whether it may still go on. */
package io.github.dualpassword.openlogin;
