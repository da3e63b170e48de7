<@letter>
<@paragraph msg(keys.key("MailOtpSuspendedForGood", otp))/>
<@facts>
<#if token?has_content>
<@fact msg("dualPasswordMailToken") token/>
</#if>
<@fact msg("dualPasswordMailSuspendedAt") at/>
</@facts>
<@warning entitled?has_content?then(msg("dualPasswordMailOtpAskForRelease", types(entitled)), msg("dualPasswordMailOtpReleasedByBank"))/>
<@stillStopped/>
<@paragraph msg("dualPasswordMailOtpEntriesUnexpected", whomToTurnTo())/>
</@letter>
