<@letter>
<@paragraph msg(keys.key("MailOtpSuspended", otp))/>
<@facts>
<#if token?has_content>
<@fact msg("dualPasswordMailToken") token/>
</#if>
<@fact msg("dualPasswordMailSuspendedAt") at/>
<@fact stopped?then(msg("dualPasswordMailSuspensionEndsAt"), msg("dualPasswordMailSuspendedUntil")) until/>
</@facts>
<#if stopped>
<@paragraph msg("dualPasswordMailSuspensionEndsStopped", keys.label(otp))/>
<@stillStopped/>
<#else>
<@paragraph msg("dualPasswordMailSuspensionEnds")/>
</#if>
<@warning msg("dualPasswordMailOtpSuspendedLastTime")/>
<@paragraph msg("dualPasswordMailOtpEntriesUnexpected", whomToTurnTo())/>
</@letter>
