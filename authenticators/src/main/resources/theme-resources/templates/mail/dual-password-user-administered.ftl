<@letter>
<@paragraph msg("dualPasswordMailUserAdministered")/>
<@facts>
<#if what == "passwords-changed">
<@fact msg("dualPasswordMailWhat") msg("dualPasswordMailWhatPasswordsChanged")/>
<#elseif what == "service-stopped">
<@fact msg("dualPasswordMailWhat") msg("dualPasswordMailWhatServiceStopped")/>
<#elseif what == "service-restored">
<@fact msg("dualPasswordMailWhat") msg("dualPasswordMailWhatServiceRestored")/>
<#elseif what == "released">
<@fact msg("dualPasswordMailWhat") msg("dualPasswordMailWhatReleased")/>
<#else>
<@fact msg("dualPasswordMailWhat") msg("dualPasswordMailWhatOther")/>
</#if>
<@fact msg("dualPasswordMailTarget") target?has_content?then(target, msg("dualPasswordMailRemovedUser"))/>
<@fact msg("dualPasswordMailOperator") operator?has_content?then(operator, msg("dualPasswordMailRemovedUser"))/>
<@fact msg("dualPasswordMailAdministeredAt") at/>
</@facts>
<@paragraph msg("dualPasswordMailAdministeredUnexpected", whomToTurnTo())/>
</@letter>
