package io.github.dualpassword.portal.payee;

import org.springframework.stereotype.Component;
import org.springframework.web.context.annotation.SessionScope;

import io.github.dualpassword.portal.stepup.StepUpDesk;

/** The change of payees that one session is busy with. */
@Component
@SessionScope
class PayeeDesk extends StepUpDesk<PayeeChange> {}
