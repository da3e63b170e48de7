package io.github.dualpassword.architecture.offender.password;

import org.keycloak.authentication.authenticators.browser.UsernamePasswordForm;

/** A form that inherits the stock form's evaluation. */
public final class InheritsTheStockForm extends UsernamePasswordForm {}
