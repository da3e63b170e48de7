<@letter>
<@paragraph ofReader?then(msg("dualPasswordMailPasskeySuspended"), msg("dualPasswordMailPasskeySuspendedOther"))/>
<@facts>
<#if !ofReader><@fact msg("dualPasswordMailTarget") target?has_content?then(target, msg("dualPasswordMailRemovedUser"))/></#if>
<@fact msg("dualPasswordMailPasskey") passkey/>
<@fact msg("dualPasswordMailSuspendedAt") at/>
</@facts>
<#if ofReader><@stillStopped/></#if>
<@paragraph ofReader?then(msg("dualPasswordMailPasskeySuspendedWhat", whomToTurnTo()), msg("dualPasswordMailPasskeySuspendedWhatOther", whomToTurnTo()))/>
</@letter>
