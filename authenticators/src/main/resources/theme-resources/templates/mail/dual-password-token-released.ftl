<@letter>
<#if otp == "token-registration">
<@paragraph stopped?then(msg("dualPasswordMailReleasedStopped", keys.label(otp)), msg("dualPasswordMailReleased", keys.label(otp)))/>
<#else>
<@paragraph stopped?then(msg("dualPasswordMailTokenReleasedStopped"), msg("dualPasswordMailTokenReleased"))/>
</#if>
<@facts>
<#if token?has_content>
<@fact msg("dualPasswordMailToken") token/>
</#if>
<@fact msg("dualPasswordMailReleasedAt") at/>
</@facts>
<@stillStopped/>
<@paragraph msg("dualPasswordMailReleaseUnexpected", whomToTurnTo())/>
</@letter>
