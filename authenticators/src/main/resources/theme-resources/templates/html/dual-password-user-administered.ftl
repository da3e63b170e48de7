<#import "dual-password-mail.ftl" as mail>
<@mail.letter>
<@mail.paragraph msg("dualPasswordMailUserAdministered")/>
<@mail.facts>
<#if what == "passwords-changed">
<@mail.fact msg("dualPasswordMailWhat") msg("dualPasswordMailWhatPasswordsChanged")/>
<#elseif what == "service-stopped">
<@mail.fact msg("dualPasswordMailWhat") msg("dualPasswordMailWhatServiceStopped")/>
<#elseif what == "service-restored">
<@mail.fact msg("dualPasswordMailWhat") msg("dualPasswordMailWhatServiceRestored")/>
<#elseif what == "released">
<@mail.fact msg("dualPasswordMailWhat") msg("dualPasswordMailWhatReleased")/>
<#else>
<@mail.fact msg("dualPasswordMailWhat") msg("dualPasswordMailWhatOther")/>
</#if>
<@mail.fact msg("dualPasswordMailTarget") target?has_content?then(target, msg("dualPasswordMailRemovedUser"))/>
<@mail.fact msg("dualPasswordMailOperator") operator?has_content?then(operator, msg("dualPasswordMailRemovedUser"))/>
<@mail.fact msg("dualPasswordMailAdministeredAt") at/>
</@mail.facts>
<@mail.paragraph msg("dualPasswordMailAdministeredUnexpected", msg("dualPasswordContact"))/>
</@mail.letter>
