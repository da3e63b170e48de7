package io.github.dualpassword.portal.transfer;

import org.springframework.stereotype.Component;
import org.springframework.web.context.annotation.SessionScope;

import io.github.dualpassword.portal.stepup.StepUpDesk;

/** The transfer that one session is busy with. */
@Component
@SessionScope
class TransferDesk extends StepUpDesk<Transfer> {}
