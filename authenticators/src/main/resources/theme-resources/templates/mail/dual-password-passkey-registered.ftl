<@letter>
<@paragraph ofReader?then(msg("dualPasswordMailPasskeyRegistered"), msg("dualPasswordMailPasskeyRegisteredOther"))/>
<@facts>
<#if !ofReader><@fact msg("dualPasswordMailTarget") target?has_content?then(target, msg("dualPasswordMailRemovedUser"))/></#if>
<@fact msg("dualPasswordMailPasskey") passkey/>
<@fact msg("dualPasswordMailRegisteredAt") at/>
<#if from??><@fact msg("dualPasswordMailConfirmsFrom") from/></#if>
</@facts>
<#if ofReader><@stillStopped/></#if>
<@paragraph ofReader?then(msg("dualPasswordMailPasskeyUnexpected", whomToTurnTo()), msg("dualPasswordMailPasskeyUnexpectedOther", whomToTurnTo()))/>
</@letter>
