<#ftl output_format="plainText">
<#import "dual-password-mail.ftl" as mail>
<@mail.letter>
<@mail.paragraph msg("dualPasswordMailPasswordsChanged")/>
<@mail.facts>
<@mail.fact msg("dualPasswordMailPassword") mail.names(passwords)/>
<@mail.fact msg("dualPasswordMailChangedAt") at/>
<#if setBy == "owner">
<@mail.fact msg("dualPasswordMailChangedBy") msg("dualPasswordMailChangedByOwner")/>
<#elseif setBy == "operator">
<@mail.fact msg("dualPasswordMailChangedBy") msg("dualPasswordMailChangedByOperator")/>
<#else>
<@mail.fact msg("dualPasswordMailChangedBy") msg("dualPasswordMailChangedByBank")/>
</#if>
</@mail.facts>
<#if released?has_content>
<@mail.paragraph msg("dualPasswordMailReleasedToo", mail.names(released))/>
</#if>
<@mail.paragraph msg("dualPasswordMailChangeUnexpected", msg("dualPasswordContact"))/>
</@mail.letter>
